/** A decision in the forms that wikis and messages take. */

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Tall enough for a card of every part at its width, with long names and without scripts that would tell its height. */
const frameHeight = 960;

/** An HTML frame. `allow-same-origin` speaks of the frame's own host: without it scripts of the card cannot load. */
export const embedFrame = (address: string, title: string): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="720" height="${frameHeight}" style="border:0;max-width:100%" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`;

export const markdownLink = (text: string, address: string): string =>
  `[${text.replace(/[\\[\]]/g, (sign) => `\\${sign}`)}](${address})`;

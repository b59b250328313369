/** A pasted link, or any text that holds one, as a place to go to. */

const screens = ['assess', 'check', 'result', 'costs'] as const;
type Screen = (typeof screens)[number];

export type SavedLink =
  | { readonly ok: true; readonly screen: Screen; readonly decision: string }
  | { readonly ok: false; readonly problem: string };

const screenIn = (address: string): Screen =>
  screens.find((screen) => new RegExp(`(?:^|[/#])${screen}/?$`).test(address)) ?? 'result';

/**
 * What follows the first `#` or `?`, or the whole text where it has neither. Anything with a key and a value opens: what
 * cannot be read of it is said on the screen it opens. Never throws.
 */
export const readSavedLink = (text: string): SavedLink => {
  const tidy = text.trim().replace(/^[<"'(]+|[>"')]+$/g, '');
  const pieces = tidy.split(/[#?]/);
  const holds = (piece: string) => piece.includes('=') && !/\s/.test(piece);
  const decision = pieces.filter(holds).join('&');
  if (decision === '') {
    return {
      ok: false,
      problem: 'This text holds no decision. Paste the whole link; after its # stands something like v=1&tp=40M.',
    };
  }
  const screen =
    pieces
      .filter((piece) => !holds(piece))
      .map(screenIn)
      .find((found) => found !== 'result') ?? 'result';
  return { ok: true, screen, decision };
};

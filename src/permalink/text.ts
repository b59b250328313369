/**
 * Free text (ids of models, accelerators, licences) in the few characters that chat, wikis and mail leave alone.
 * Letters, digits, dots and hyphens stay; the signs common in ids become pairs; the rest its code point:
 *
 *   /  .-     :  ..     space  --     _  -.     anything else  .x<hex>.
 *
 * A dot or hyphen stands for itself only before a letter or digit (not before x, for a dot) or, for a hyphen, at the end,
 * so that no two texts are written alike.
 */
const pairOf: Readonly<Record<string, string>> = { '/': '.-', ':': '..', ' ': '--', _: '-.' };
const signOf: Readonly<Record<string, string>> = { '.-': '/', '..': ':', '--': ' ', '-.': '_' };

const writeCharacter = (character: string, next: string | undefined): string => {
  const pair = pairOf[character];
  if (pair !== undefined) return pair;
  const asItIs =
    character === '.'
      ? next !== undefined && /[A-Za-wyz0-9]/.test(next)
      : character === '-'
        ? next === undefined || /[A-Za-z0-9]/.test(next)
        : /[A-Za-z0-9]/.test(character);
  return asItIs ? character : `.x${(character.codePointAt(0) ?? 0).toString(16)}.`;
};

export const writeText = (text: string): string => {
  const characters = [...text];
  return characters.map((character, index) => writeCharacter(character, characters[index + 1])).join('');
};

/** The text behind a written one; signs that `writeText` never leaves alone are taken as they are, as people type them. */
export const readText = (written: string): string =>
  written.replace(/\.x([0-9a-f]{1,6})\.|[.-]{2}/g, (found, hex: string | undefined) => {
    if (hex === undefined) return signOf[found] ?? found;
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : found;
  });

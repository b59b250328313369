/** A decision that somebody pasted: a whole address, the part after its #, or answers as JSON. */
import type { Catalog } from '../catalog';
import { parseAnswers } from '../framework/answers-schema';
import type { ComparedDecision } from './compared';
import { refusalText } from './notice-text';
import type { Notice } from './notices';
import { readFragment } from './read';
import { noDecision } from './state';
import { unknownIds } from './unknown-ids';
import { toFragment } from './write';

export type Pasted =
  | { readonly ok: true; readonly decision: ComparedDecision }
  /** Sentences, each with the field and the fix. */
  | { readonly ok: false; readonly problem: string };

const refused = (...sentences: readonly string[]): Pasted => ({ ok: false, problem: sentences.join(' ') });

/** Told elsewhere, and nothing of the decision is lost by it. */
const harmless: readonly Notice['kind'][] = ['repeated-key', 'newer-version', 'migrated'];

const fromJson = (text: string): ComparedDecision | Pasted => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    return refused(`These answers are not JSON: ${reason}.`);
  }
  const reading = parseAnswers(value);
  return reading.ok ? reading : refused(...reading.problems.map(({ message }) => message));
};

const fromLink = (text: string): ComparedDecision | Pasted => {
  const { state, notices } = readFragment(text);
  const lost = notices.filter(({ kind }) => !harmless.includes(kind));
  if (lost.length > 0) return refused(...lost.map(refusalText));
  const { answers, assumptions } = state;
  if (toFragment({ ...noDecision, answers, assumptions }) !== '') return { answers, assumptions };
  return refused(
    state.view.compared === undefined
      ? 'There are no answers in this text: copy the whole address, with the part after the # sign.'
      : 'This link holds a comparison, not one decision: open it, and copy the link of a scenario there.',
  );
};

interface Piece {
  readonly text: string;
  /** Counted from 1, as a reader counts. */
  readonly line: number;
}

const isJson = (text: string): boolean => /^[[{]/.test(text);
const isLink = (text: string): boolean => /https?:|[#=]/.test(text);

/** Each line, and each link in a line, on its own; a line that begins with & goes on with the link before it. */
const piecesOf = (text: string): readonly Piece[] => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line, index): Piece => ({ text: line.trim(), line: index + 1 }))
    .filter((line) => line.text !== '');
  const first = lines[0]?.text ?? '';
  // Answers as JSON stand over many lines, unless every line is whole.
  if (isJson(first) && !lines.every((line) => (isJson(line.text) ? /[\]}]$/.test(line.text) : isLink(line.text))))
    return [{ text: text.replace(/^\uFEFF/, '').trim(), line: 1 }];
  const pieces: Piece[] = [];
  for (const { text: whole, line } of lines)
    for (const [place, word] of (isJson(whole) ? [whole] : whole.split(/\s+(?=https?:|#)/)).entries()) {
      const before = pieces.at(-1);
      const goesOn = before !== undefined && (place === 0 ? word.startsWith('&') : !isLink(before.text));
      if (goesOn) pieces[pieces.length - 1] = { ...before, text: before.text + (place === 0 ? word : ` ${word}`) };
      else pieces.push({ text: word, line });
    }
  return pieces;
};

const readOne = (text: string, catalog: Catalog): Pasted => {
  const read = isJson(text) ? fromJson(text) : fromLink(text);
  if ('ok' in read && !read.ok) return read;
  const { answers, assumptions } = read as ComparedDecision;
  const unknown = unknownIds(answers, assumptions, catalog);
  return unknown.length > 0
    ? refused(...unknown.map(({ message }) => message))
    : { ok: true, decision: { answers, assumptions } };
};

const nothing = 'Nothing is pasted yet: paste a link, its part after the # sign, or answers as JSON.';

/**
 * Reads what was pasted, against the catalogue of today. Never throws. What cannot be taken as it stands is refused, with
 * the field and the fix: in a comparison a value left out would look like a disagreement. So are several at once.
 */
export const pastedDecision = (text: string, catalog: Catalog): Pasted => {
  const [one, ...others] = piecesOf(text);
  if (one === undefined) return refused(nothing);
  return others.length === 0
    ? readOne(one.text, catalog)
    : refused(`There are ${others.length + 1} decisions in this text, and one is taken here: give each on its own.`);
};

export type PastedSeveral =
  | { readonly ok: true; readonly decisions: readonly ComparedDecision[] }
  | { readonly ok: false; readonly problem: string };

/** The same for one or several, a link or a line each: all of them, or what is wrong with each bad one by its line. */
export const pastedDecisions = (text: string, catalog: Catalog): PastedSeveral => {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return { ok: false, problem: nothing };
  const decisions: ComparedDecision[] = [];
  const problems: string[] = [];
  for (const { text: piece, line } of pieces) {
    const read = readOne(piece, catalog);
    if (read.ok) decisions.push(read.decision);
    else problems.push(pieces.length === 1 ? read.problem : `Line ${line}: ${read.problem}`);
  }
  if (problems.length === 0) return { ok: true, decisions };
  return { ok: false, problem: [...problems, ...(pieces.length === 1 ? [] : ['Nothing was added.'])].join(' ') };
};

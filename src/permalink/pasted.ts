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

/**
 * Reads what was pasted, against the catalogue of today. Never throws. What cannot be taken as it stands is refused, with
 * the field and the fix: in a comparison a value left out would look like a disagreement.
 */
export const pastedDecision = (text: string, catalog: Catalog): Pasted => {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '')
    return refused('Nothing is pasted yet: paste a link, its part after the # sign, or answers as JSON.');
  const read = /^[[{]/.test(trimmed) ? fromJson(trimmed) : fromLink(trimmed);
  if ('ok' in read && !read.ok) return read;
  const { answers, assumptions } = read as ComparedDecision;
  const unknown = unknownIds(answers, assumptions, catalog);
  return unknown.length > 0
    ? refused(...unknown.map(({ message }) => message))
    : { ok: true, decision: { answers, assumptions } };
};

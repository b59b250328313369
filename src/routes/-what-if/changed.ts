/** Which answers differ from the saved ones, in the words of the questions, and the keys of a link that take each back. */
import { type EconomicsKey, economicsKeys } from '../../framework/economics-bounds';
import { knowledgeFields } from '../../framework/knowledge-fields';
import { type Question, questions } from '../../framework/questions';
import { amountText } from '../../narrative/numbers';
import { inputName, inputValue } from '../../narrative/turning';
import { orderText, weightsText } from '../../narrative/what-if';
import type { DecisionState } from '../../permalink';
import { keyLabel } from '../../permalink/notice-text';
import { pairsOf } from '../../permalink/pairs';
import { keysFrom } from '../../permalink/put-back';
import { readText } from '../../permalink/text';
import { changedKeys } from '../../permalink/tried';
import { summaryRows } from '../-check/summary';
import type { CostInput } from '../-costs/cost-inputs';

interface ChangedLine {
  readonly label: string;
  /** In words; null = not answered. */
  readonly saved: string | null;
  readonly now: string | null;
}

export interface ChangedAnswer {
  /** Of the question, or of the number; a key of the link for anything else. */
  readonly id: string;
  readonly lines: readonly [ChangedLine, ...ChangedLine[]];
  readonly keys: readonly string[];
}

interface Row {
  readonly group: string;
  readonly id: string;
  readonly label: string;
  readonly answer: string | null;
}

/** Numbers that stand for one another are one answer. */
const together: Readonly<Record<string, string>> = { requestsPerDay: 'tokensPerDay' };

const rowsOf = ({ answers }: DecisionState): readonly Row[] =>
  questions.flatMap((question: Question) =>
    summaryRows(question, answers).map(({ id, label, answer }) => ({
      group: question.kind === 'numbers' ? (together[id] ?? id) : question.id,
      id,
      label,
      answer,
    })),
  );

const differing = (
  saved: readonly Row[],
  now: readonly Row[],
): readonly (Row & { readonly before: string | null })[] => {
  const ids = new Map([...now, ...saved].map((row) => [row.id, row]));
  return [...ids.values()].flatMap((row) => {
    const [before, after] = [saved, now].map((rows) => rows.find(({ id }) => id === row.id)?.answer ?? null);
    return before === after ? [] : [{ ...row, before: before ?? null, answer: after ?? null }];
  });
};

const inputText = (input: CostInput, state: DecisionState): string | null => {
  const value = input.get(state);
  return value === undefined ? null : amountText(value, input.print);
};

/** The figure a key of the link stands for; null = it is none. Hyphens stand for the underscores of the name. */
const figureOf = (key: string): EconomicsKey | null =>
  economicsKeys.find((name) => key === `e.${name.replaceAll('_', '-')}`) ?? null;

const keyText = (key: string, state: DecisionState): string | null => {
  const figure = figureOf(key);
  const typed = figure === null ? undefined : state.assumptions.economics[figure];
  if (figure !== null && typed !== undefined) return amountText(typed, (value) => inputValue(figure, value));
  const { axisWeights, axisRanks } = state.answers;
  if (key === 'aw') return axisWeights ? weightsText(axisWeights) : null;
  if (key === 'ar') return axisRanks ? orderText(axisRanks) : null;
  const written = pairsOf(state).get(key);
  return written === undefined ? null : readText(written);
};

const keyName = (key: string): string => {
  const figure = figureOf(key);
  if (figure !== null) return inputName(figure);
  return knowledgeFields.find((field) => `k.${field.key}` === key)?.label ?? keyLabel(key);
};

/** In the order of the questions, then the other inputs, then whatever else a link carries. */
export const changedAnswers = (
  saved: DecisionState,
  now: DecisionState,
  inputs: readonly CostInput[],
): readonly ChangedAnswer[] => {
  const keys = changedKeys(saved, now);
  if (keys.length === 0) return [];
  const [before, after] = [rowsOf(saved), rowsOf(now)];
  const [backward, forward] = [keysFrom(now, saved), keysFrom(saved, now)];
  // A follow-up that is no longer asked shows only where its question still stands as it was.
  const groupOf = (key: string): string => {
    const reverted = backward([key]);
    const [back] = differing(rowsOf(reverted), after);
    if (back) return back.group;
    const [forth] = differing(before, rowsOf(forward([key])));
    if (forth) return forth.group;
    return inputs.find((each) => inputText(each, reverted) !== inputText(each, now))?.id ?? key;
  };
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const group = groupOf(key);
    groups.set(group, [...(groups.get(group) ?? []), key]);
  }
  const order = [...new Set([...before, ...after].map(({ group }) => group)), ...inputs.map(({ id }) => id)];
  const placeOf = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const rows = differing(before, after);
  return [...groups]
    .map(([id, held]): ChangedAnswer => {
      const input = inputs.find((each) => each.id === id);
      const lines = rows
        .filter(({ group }) => group === id)
        .map(({ label, before: old, answer }) => ({ label, saved: old, now: answer }));
      const named = (label: string, words: (state: DecisionState) => string | null): ChangedLine => ({
        label,
        saved: words(saved),
        now: words(now),
      });
      const otherwise = input
        ? named(input.label, (state) => inputText(input, state))
        : named(keyName(held[0] ?? id), (state) => keyText(held[0] ?? id, state));
      const [head = otherwise, ...rest] = lines;
      return { id, lines: [head, ...rest], keys: held };
    })
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
};

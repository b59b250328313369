/** What an edit did to the costs, in one sentence and row by row. */
import type { BreakEven, Recommendation } from '../engine/recommendation';
import { type OptionId, optionIds, optionLabels } from '../framework';
import { money, moneyRange, tokens } from './numbers';
import { listed } from './segments';

export interface ChangedInput {
  readonly label: string;
  /** In words; null = nothing was typed: what is assumed counted. */
  readonly before: string | null;
  readonly now: string | null;
}

/** "Requests a day 32k → 48k". */
export const changedText = ({ label, before, now }: ChangedInput): string =>
  `${label} ${before ?? 'assumed'} → ${now ?? 'assumed'}`;

const headline = (breakEven: BreakEven | null): string => {
  const at = breakEven?.headline?.at;
  return at === undefined ? 'none' : tokens(at);
};

const arrow = (before: string, now: string): string => (before === now ? `${now} as before` : `${before} → ${now}`);

export interface MovedOption {
  readonly option: OptionId;
  readonly before: { readonly low: number; readonly mid: number; readonly high: number } | null;
  readonly now: { readonly low: number; readonly mid: number; readonly high: number } | null;
}

/** Every option that has a bill before or after. */
export const movedOptions = (before: Recommendation, now: Recommendation): readonly MovedOption[] =>
  optionIds
    .map((option) => ({
      option,
      before: before.costs[option]?.total ?? null,
      now: now.costs[option]?.total ?? null,
    }))
    .filter((each) => each.before !== null || each.now !== null);

/** "$7.6k ($5k to $12k)"; "no bill". */
export const midAndRange = (total: MovedOption['now']): string =>
  total === null ? 'no bill' : `${money(total.mid)} (${moneyRange(total)})`;

interface Edit {
  readonly changed: readonly ChangedInput[];
  readonly moved: readonly MovedOption[];
  readonly pair: readonly OptionId[];
  readonly breakEven: readonly [BreakEven | null, BreakEven | null];
}

/** Edits in quick succession are read together: what they did is not any single one's. */
const changedTexts = (changed: readonly ChangedInput[]): string =>
  changed.length > 1
    ? `${changed.length} changes together, ${listed(changed.map(changedText))}`
    : changed.map(changedText).join('') || 'An assumption';

/** One sentence: which input, what the two options compared came to, and where they now meet. */
export const editSentence = ({ changed, moved, pair, breakEven }: Edit): string => {
  const options = pair.flatMap((option) => {
    const each = moved.find((row) => row.option === option);
    if (each === undefined) return [];
    const [before, now] = [each.before, each.now].map((total) => (total === null ? 'no bill' : money(total.mid)));
    return [`${optionLabels[option]} ${arrow(before ?? '', now ?? '')}`];
  });
  return `${changedTexts(changed)}: ${listed([...options, `break-even ${arrow(headline(breakEven[0]), headline(breakEven[1]))}`])}.`;
};

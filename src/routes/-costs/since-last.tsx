import { useEffect, useMemo } from 'react';
import { Button } from '../../components/button';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import type { Assessment } from '../../engine';
import { breakEvenBetween } from '../../engine/cost-picture';
import { optionLabels } from '../../framework';
import { amountText } from '../../narrative/numbers';
import { type ChangedInput, editSentence, midAndRange, movedOptions } from '../../narrative/since-last';
import { type DecisionState, readFragment, toFragment } from '../../permalink';
import { keyLabel } from '../../permalink/notice-text';
import { readText } from '../../permalink/text';
import { useAssessment } from '../-assessment';
import type { CostInput } from './cost-inputs';
import type { Pair } from './pair';
import { pricedAnswers } from './picture';

interface SinceLastProps {
  /** Decisions as text, the one before the last edit and the one after it. */
  readonly before: string;
  readonly now: string;
  readonly pair: Pair;
  readonly inputs: readonly CostInput[];
  readonly onUndo: () => void;
}

const entriesOf = (fragment: string): ReadonlyMap<string, string> =>
  new Map(fragment.split('&').map((part) => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)]));

/** Inputs in their own words and currency; every other answer by the name of its key, as the link has it. */
export const changedInputs = (before: string, now: string, inputs: readonly CostInput[]): readonly ChangedInput[] => {
  const [old, next] = [readFragment(before).state, readFragment(now).state];
  const text = (input: CostInput, state: DecisionState): string | null => {
    const value = input.get(state);
    return value === undefined ? null : amountText(value, input.print);
  };
  const named = inputs
    .map((input) => ({ input, before: text(input, old), now: text(input, next) }))
    .filter((each) => each.before !== each.now);
  // An answer changed together with a named input is named too; one that the input itself sets or resets is not.
  const undone = named.reduce((state, { input }) => input.set(state, input.get(old)), next);
  const redone = named.reduce((state, { input }) => input.set(state, input.get(next)), old);
  const [a, b] = [entriesOf(before), entriesOf(now)];
  const [back, forth] = [entriesOf(toFragment(undone)), entriesOf(toFragment(redone))];
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter(
    (key) =>
      key !== 'd' &&
      a.get(key) !== b.get(key) &&
      (named.length === 0 || (a.get(key) !== back.get(key) && b.get(key) !== forth.get(key))),
  );
  const said = (value: string | undefined) => (value === undefined ? null : readText(value));
  return [
    ...named.map(({ input, ...values }) => ({ label: input.label, ...values })),
    ...keys.map((key) => ({ label: keyLabel(key), before: said(a.get(key)), now: said(b.get(key)) })),
  ];
};

const assessed = (fragment: string) => {
  const { answers, assumptions } = readFragment(fragment).state;
  return { answers: pricedAnswers(answers), assumptions };
};

const useAssessed = (fragment: string): Assessment => {
  const { answers, assumptions } = useMemo(() => assessed(fragment), [fragment]);
  return useAssessment(answers, assumptions);
};

const typesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ? target.type === 'text' : target instanceof HTMLTextAreaElement;

const columns = [
  { id: 'option', label: 'Option' },
  { id: 'before', label: 'Before, middle and range', numeric: true },
  { id: 'now', label: 'Now', numeric: true },
];

/** What the last edit changed: the input, both totals of the pair and their break-even, all options below, and the way back. */
const SinceLast = ({ before, now, pair, inputs, onUndo }: SinceLastProps) => {
  const [then, today] = [useAssessed(before), useAssessed(now)];
  const { own, rent } = pair;
  const changed = useMemo(() => changedInputs(before, now, inputs), [before, now, inputs]);
  const moved = useMemo(() => movedOptions(then.recommendation, today.recommendation), [then, today]);
  const sentence = useMemo(
    () =>
      editSentence({
        changed,
        moved,
        pair: [own, rent],
        breakEven: [breakEvenBetween(then, own, rent), breakEvenBetween(today, own, rent)],
      }),
    [changed, moved, then, today, own, rent],
  );
  // A text field keeps its own undo.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
      if (typesText(event.target)) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onUndo]);
  return (
    <section aria-labelledby="since-last" className="mt-4 border-y border-hairline py-3">
      <h2 id="since-last" className="eyebrow">
        Since the last edit
      </h2>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-64 text-dense">
          {sentence}
        </p>
        <Button look="small" onClick={onUndo} aria-keyshortcuts="Control+Z Meta+Z">
          Undo
        </Button>
      </div>
      <Details summary="Every option, before and now">
        <DataTable
          caption="A month, before the last edit and now"
          captionHidden
          columns={columns}
          rows={moved.map((each) => ({
            id: each.option,
            cells: {
              option: { value: optionLabels[each.option] },
              before: { value: midAndRange(each.before) },
              now: { value: midAndRange(each.now) },
            },
          }))}
        />
      </Details>
    </section>
  );
};

export default SinceLast;

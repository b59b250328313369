/** The engine over every encoded row. Takes seconds: what it gives is kept in `agreement-….json`, and a test holds the two together. */
import type { Catalog } from '../catalog';
import { type Assessment, assessPoint, flipsOf, type Label, labelOf, robustnessOf } from '../engine';
import { defaultAssumptions, type Knowledge, type OptionId, optionIds } from '../framework';
import { type Against, type Outcome, outcomeOf } from './agreement';
import { encoded, type GuideRow } from './guide-row';
import { guideRows } from './rows';

export interface PointResult extends Outcome {
  readonly id: string;
  /** Knowledge edition. */
  readonly edition: string;
}
export interface RowResult extends PointResult {
  readonly label: Label;
}

const shares = (value: number) => ({
  winnerShare: Object.fromEntries(optionIds.map((option) => [option, value])) as Record<OptionId, number>,
});

/** The label, sampled only where the point result does not settle it. */
const labelFor = (assessment: Assessment, flips: () => ReturnType<typeof flipsOf>, knowledge: Knowledge): Label => {
  const labelled = (
    share: Pick<ReturnType<typeof robustnessOf>, 'winnerShare'>,
    changes: ReturnType<typeof flipsOf> = [],
  ) => labelOf(assessment.decision, share, changes, knowledge);
  const least = labelled(shares(0));
  if (labelled(shares(1)) === least) return least;
  const sampled = robustnessOf(assessment);
  const unflipped = labelled(sampled);
  return unflipped === 'clear' ? labelled(sampled, flips()) : unflipped;
};

/** Hundredths of a point are more than the page shows, and hold on every machine. */
const hundredths = (value: number): number => Math.round(value * 100) / 100;
const rounded = (against: Against | null): Against | null =>
  against?.kind !== 'points'
    ? against
    : {
        ...against,
        gap: hundredths(against.gap),
        most: against.most.map(({ criterion, points }) => ({ criterion, points: hundredths(points) })),
      };

const pointOf = (row: GuideRow, { recommendation }: Assessment, knowledge: Knowledge): PointResult => {
  const { winner, agreement, against } = outcomeOf(row, recommendation, knowledge);
  return { id: row.id, edition: knowledge.edition, winner, agreement, against: rounded(against) };
};

const assessed = (row: GuideRow, catalog: Catalog, knowledge: Knowledge): Assessment =>
  assessPoint({ answers: encoded(row), assumptions: defaultAssumptions, catalog, knowledge });

/** One row put to the engine under a knowledge edition, with default assumptions. A quarter of a second at most. */
export const resultOf = (row: GuideRow, catalog: Catalog, knowledge: Knowledge): RowResult => {
  const assessment = assessed(row, catalog, knowledge);
  const flips = () => flipsOf(encoded(row), defaultAssumptions, catalog, knowledge);
  return { ...pointOf(row, assessment, knowledge), label: labelFor(assessment, flips, knowledge) };
};

/** Every row under one edition, with its label. */
export const agreementTable = (catalog: Catalog, knowledge: Knowledge): readonly RowResult[] =>
  guideRows.map((row) => resultOf(row, catalog, knowledge));

/** The same without labels, which need sampling. */
export const pointTable = (catalog: Catalog, knowledge: Knowledge): readonly PointResult[] =>
  guideRows.map((row) => pointOf(row, assessed(row, catalog, knowledge), knowledge));

/** One row per line, so that two editions can be compared line by line. */
export const agreementText = (rows: readonly PointResult[]): string =>
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

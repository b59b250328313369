/** Which options stay in the race, for all traffic or as a leg for one class, and under which conditions. */
import { type SingleOptionId, singleOptionIds } from '../../framework';
import { type VetoRow, vetoesOn } from '../../framework/vetoes';
import type { UnassessedReason, Veto, VetoId } from '../recommendation';
import { type DecisionInputs, totalOf } from './inputs';
import type { ClassFrame } from './score';

/** What stands against one option. */
export interface Obstacles {
  readonly option: SingleOptionId;
  /** Why it has no result at all; such an option is never ranked. */
  readonly notAssessed: UnassessedReason | null;
  readonly vetoes: readonly { readonly row: VetoRow; readonly unknownFact: boolean }[];
}

export type ObstaclesOf = Readonly<Record<SingleOptionId, Obstacles>>;

/** The answer or setting most likely to bring an option without a result back. */
const whatWouldHelp: Readonly<Record<UnassessedReason, string>> = {
  'volume-not-given': 'workload.tokensPerDay',
  'no-price-in-force': 'assumptions.on',
  'no-open-model-with-architecture': 'required.capability',
  'nothing-meets-the-limits': 'required.latency',
  'no-model-passes-licence': 'company',
  'context-too-long': 'workload.inputTokens',
  'named-model-not-available': 'models',
  'no-gpu-price': 'assumptions.gpu',
};

export const obstaclesOf = ({ answers, costs, facts }: DecisionInputs): ObstaclesOf => {
  const lowUsd = Object.fromEntries(
    singleOptionIds.map((option) => {
      const bands = costs.single[option];
      return [option, bands && totalOf(bands).low];
    }),
  ) as Record<SingleOptionId, number | null>;
  return Object.fromEntries(
    singleOptionIds.map((option): [SingleOptionId, Obstacles] => {
      const reason = facts.notAssessed[option];
      const notAssessed = reason === undefined || reason === 'volume-not-given' ? null : reason;
      return [option, { option, notAssessed, vetoes: vetoesOn(option, answers, { ...facts, lowUsd }) }];
    }),
  ) as Record<SingleOptionId, Obstacles>;
};

const practicalOf = ({ vetoes }: Obstacles): VetoId[] =>
  vetoes.filter(({ row }) => row.kind === 'practical').map(({ row }) => row.id);

/** No rule stands against it, so what is left could be removed by money or time. */
const freeOfRules = ({ notAssessed, vetoes }: Obstacles): boolean =>
  notAssessed === null && vetoes.every(({ row }) => row.kind === 'practical');

const rulesFor = ({ vetoes }: Obstacles, { bound }: ClassFrame): VetoRow[] =>
  vetoes.map(({ row }) => row).filter(({ kind, scope }) => kind === 'rule' && (bound || scope !== 'privacy'));

const practicalForLeg = ({ vetoes }: Obstacles): VetoId[] =>
  vetoes.filter(({ row }) => row.kind === 'practical' && row.scope !== 'bill').map(({ row }) => row.id);

/** What may run, and what would have to be arranged first. */
export interface Feasibility {
  /** Conditions on the option as the one option for everything; null = excluded. */
  readonly single: Readonly<Record<SingleOptionId, readonly VetoId[] | null>>;
  /** Class index → options that may serve it as a leg. */
  readonly legs: readonly (readonly SingleOptionId[])[];
  /** Conditions on an option as a leg. */
  readonly legConditions: (option: SingleOptionId) => readonly VetoId[];
  /** Practical obstacles have become conditions. */
  readonly conditional: boolean;
}

/** Every veto excludes. */
export const strictly = (obstacles: ObstaclesOf, classes: readonly ClassFrame[]): Feasibility => ({
  single: Object.fromEntries(
    singleOptionIds.map((option) => {
      const { notAssessed, vetoes } = obstacles[option];
      return [option, notAssessed === null && vetoes.length === 0 ? [] : null];
    }),
  ) as Record<SingleOptionId, readonly VetoId[] | null>,
  legs: classes.map((one) =>
    singleOptionIds.filter((option) => {
      const against = obstacles[option];
      return (
        against.notAssessed === null && rulesFor(against, one).length === 0 && practicalForLeg(against).length === 0
      );
    }),
  ),
  legConditions: () => [],
  conditional: false,
});

/**
 * Used only when the strict reading leaves nothing: the practical obstacles of options that no rule excludes become
 * conditions. Where a class had no leg left, the options free of rules for that class are let in, for every class.
 */
export const withConditions = (obstacles: ObstaclesOf, classes: readonly ClassFrame[]): Feasibility => {
  const strict = strictly(obstacles, classes);
  const emptied = classes.filter((_, k) => strict.legs[k]?.length === 0);
  const wanting = emptied.length > 0 ? emptied : classes;
  const lifted = (option: SingleOptionId) => {
    const against = obstacles[option];
    return against.notAssessed === null && wanting.some((one) => rulesFor(against, one).length === 0);
  };
  return {
    single: Object.fromEntries(
      singleOptionIds.map((option) => [option, freeOfRules(obstacles[option]) ? practicalOf(obstacles[option]) : null]),
    ) as Record<SingleOptionId, readonly VetoId[] | null>,
    legs: classes.map((one) =>
      singleOptionIds.filter((option) => {
        const against = obstacles[option];
        if (against.notAssessed !== null || rulesFor(against, one).length > 0) return false;
        return practicalForLeg(against).length === 0 || lifted(option);
      }),
    ),
    legConditions: (option) => practicalForLeg(obstacles[option]),
    conditional: true,
  };
};

/** The vetoes on one option as result rows; an option without a result carries that as its own row. */
export const vetoRowsOf = (obstacles: Obstacles, monthlyUsd: Veto['monthlyUsd']): Veto[] => {
  const { option, notAssessed, vetoes } = obstacles;
  const rows = vetoes.map(
    ({ row, unknownFact }): Veto => ({
      option,
      id: row.id,
      kind: row.kind,
      because: row.because,
      unknownFact,
      monthlyUsd,
    }),
  );
  if (notAssessed === null) return rows;
  return [
    ...rows,
    { option, id: 'not-assessed', kind: 'rule', because: whatWouldHelp[notAssessed], unknownFact: false, monthlyUsd },
  ];
};

/** A rule that keeps an option from every class; null when some class could use it. */
export const ruleOnEveryClass = (obstacles: Obstacles, classes: readonly ClassFrame[]): VetoRow | null => {
  const [first] = classes;
  if (first === undefined) return null;
  return (
    rulesFor(obstacles, first).find((row) => classes.every((one) => rulesFor(obstacles, one).includes(row))) ?? null
  );
};

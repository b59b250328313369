/** Several workloads decided together: what may be said of each class of requests. Apart from the answers: only its screen and its command read it. */
import { numberBounds } from './answer-bounds';
import type { Answers, WorkloadAnswers } from './answers';
import type { LadderId, Level } from './criteria';

/** What a class may need otherwise than the decision: who may see it, how hard it is, how fast, how deep it is tuned. */
export const classLadders = ['data-control', 'capability', 'latency', 'tuning'] as const satisfies readonly LadderId[];
export type ClassLadder = (typeof classLadders)[number];

/** One class of requests. What it does not state, it takes from the decision's answers. */
export interface WorkloadClass {
  readonly name: string;
  /** Share of the decision's volume, 0 to 1, or tokens a day of its own: exactly one, and the same kind for all classes. */
  readonly share?: number;
  readonly tokensPerDay?: number;
  readonly required: { readonly [L in ClassLadder]?: Level };
  /** Of the level of data control stated here. */
  readonly dataControlIs?: 'rule' | 'preference';
}

export const fewestClasses = 2;
export const mostClasses = 6;
export const longestClassName = 30;
/** Shares typed in whole percent may miss the whole by so much. */
export const shareTolerance = 0.005;

export const classBounds = {
  share: { ...numberBounds.routineShare, label: 'Share', above: true },
  tokensPerDay: { ...numberBounds.tokensPerDay, label: 'Tokens a day', above: true },
} as const;

/** From this level on, or as a rule, requests count as sensitive, whatever the other classes need: no way to a third party but the one decided on. */
export const sensitiveFrom: Level = 0.75;

/** At or below this level the privacy rules of the decision do not bind a class: a third party may see it. */
export const unboundUpTo: Level = 0.25;

/** What the examples offered to a reader begin with, where the answers name no share. */
export const exampleShares = {
  restricted: {
    value: 0.25,
    reason: 'A guess to begin with: personal data are usually the smaller part. Count your own.',
  },
  routine: { value: 0.75, reason: 'Guide S4 puts routine work at 70 to 80 per cent of the requests.' },
} as const;

/** Sum that does not depend on the order of what is summed. */
export const sumOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((sum, v) => sum + v, 0);

/** What keeps classes from being decided together; `at` = index of the class, null = all of them. */
export interface PortfolioProblem {
  readonly at: number | null;
  readonly field: 'name' | 'share' | 'tokensPerDay' | 'dataControlIs' | null;
  /** After the path: what is wrong, and what to do. */
  readonly text: string;
}

const nameProblem = ({ name }: WorkloadClass, others: readonly WorkloadClass[]): string | null => {
  if (name.trim() === '') return 'must not be empty: say what these requests are.';
  if ([...name].length > longestClassName) return `must have at most ${longestClassName} characters: shorten it.`;
  return others.some((other) => other.name.trim() === name.trim())
    ? 'is the name of another class too: name them apart.'
    : null;
};

/** What is wrong with one class beside the others before it. */
export const classProblems = (one: WorkloadClass, before: readonly WorkloadClass[], at: number): PortfolioProblem[] => {
  const found: PortfolioProblem[] = [];
  const name = nameProblem(one, before);
  if (name !== null) found.push({ at, field: 'name', text: name });
  const [first] = before;
  if ((one.share === undefined) === (one.tokensPerDay === undefined))
    found.push({ at, field: 'share', text: 'or tokensPerDay must be given: one of the two.' });
  else if (first !== undefined && (first.share === undefined) !== (one.share === undefined))
    found.push({
      at,
      field: one.share === undefined ? 'tokensPerDay' : 'share',
      text: 'and the first class do not count alike: give all classes a share, or all of them tokens a day.',
    });
  if (one.dataControlIs !== undefined && (one.required['data-control'] ?? 0) < sensitiveFrom)
    found.push({
      at,
      field: 'dataControlIs',
      text: 'needs data-control of 0.75 or 1 in the same class: below that nothing is a rule.',
    });
  return found;
};

/** What the shares come to; null where classes have volumes of their own. */
export const sharesOf = (classes: readonly WorkloadClass[]): number | null => {
  const shares = classes.flatMap(({ share }) => share ?? []);
  return shares.length === 0 ? null : sumOf(shares);
};

export const sharesAddUp = (classes: readonly WorkloadClass[]): boolean => {
  const sum = sharesOf(classes);
  return sum === null || Math.abs(sum - 1) <= shareTolerance;
};

/** Everything that is wrong with a list of classes; empty = they can be decided together. */
export const portfolioProblems = (classes: readonly WorkloadClass[]): readonly PortfolioProblem[] => {
  // First, and alone: each class is held against those before it, which a file of thousands would take minutes for.
  if (classes.length < fewestClasses || classes.length > mostClasses) {
    const text = `must hold ${fewestClasses} to ${mostClasses} classes, got ${classes.length}.`;
    return [{ at: null, field: null, text }];
  }
  const found = classes.flatMap((one, at) => classProblems(one, classes.slice(0, at), at));
  if (found.length === 0 && !sharesAddUp(classes)) {
    const percent = Math.round((sharesOf(classes) ?? 0) * 1000) / 10;
    found.push({ at: null, field: 'share', text: `must have shares that come to 100%; these come to ${percent}%.` });
  }
  return found;
};

/** Answers of the decision that classes may take the place of. */
const divisions = ['sensitiveShare', 'workload.routineShare', 'workload.mixed'] as const;
const volumes = ['workload.tokensPerDay', 'workload.requestsPerDay'] as const;
const times = ['workload.ttftMs', 'workload.tpotMs', 'workload.tpotP99Ms'] as const;
export type LeftOutField = (typeof divisions)[number] | (typeof volumes)[number] | (typeof times)[number];

/** An answer that was given and is not counted where these classes are decided. */
export interface LeftOut {
  readonly field: LeftOutField;
  /** Names of the classes it is not counted for. */
  readonly classes: readonly string[];
}

const isGiven = ({ sensitiveShare, workload }: Answers, field: LeftOutField): boolean => {
  if (field === 'sensitiveShare') return sensitiveShare !== undefined && sensitiveShare !== 1;
  const value = workload[field.slice('workload.'.length) as keyof WorkloadAnswers];
  return value !== undefined && value !== false;
};

/**
 * What was answered and is not counted: shares, which the classes divide the traffic by themselves; the volume, where they
 * have volumes of their own; time limits, in a class that states a latency. Empty = everything is counted.
 */
export const leftOut = (answers: Answers, classes: readonly WorkloadClass[]): readonly LeftOut[] => {
  const namesOf = (some: readonly WorkloadClass[]) => some.map(({ name }) => name);
  const all = namesOf(classes);
  const counted = namesOf(classes.filter(({ tokensPerDay }) => tokensPerDay !== undefined));
  const timed = namesOf(classes.filter(({ required }) => required.latency !== undefined));
  return [
    ...divisions.map((field) => ({ field, classes: all })),
    ...volumes.map((field) => ({ field, classes: counted })),
    ...times.map((field) => ({ field, classes: timed })),
  ].filter(({ field, classes: some }) => some.length > 0 && isGiven(answers, field));
};

/** Changes to a list of classes, each as a reader makes it. Shares stay whole where one step would break them. */
import { classProblems, longestClassName, mostClasses, type WorkloadClass } from '../../framework/portfolio';
import type { DecisionState } from '../../permalink';
import { freeName } from '../../permalink/free-name';
import { readWorkloads, writeWorkloads } from '../../permalink/portfolio';

type Classes = readonly WorkloadClass[];

export const classesIn = ({ view }: DecisionState): Classes => readWorkloads(view.workloads ?? []).classes;

export const withClasses = (state: DecisionState, classes: Classes): DecisionState => {
  const { workloads: _before, ...view } = state.view;
  const items = writeWorkloads(classes);
  return { ...state, view: items === undefined ? view : { ...view, workloads: items } };
};

/** `focus`: id of what the keyboard goes on with, where the control that was used is gone. */
export type ChangeClasses = (change: (classes: Classes) => Classes, focus?: string) => void;

/** Changed from the classes of that moment, so that two quick changes both count; more than may be leave them as they are. */
export const withChange = (state: DecisionState, change: (classes: Classes) => Classes): DecisionState => {
  const next = change(classesIn(state));
  return next.length > mostClasses ? state : withClasses(state, next);
};

const tidy = (value: number): number => Number(value.toPrecision(12));

/** A class with something said or taken back; undefined takes it back. */
export const changed = (classes: Classes, at: number, change: Partial<WorkloadClass>): Classes =>
  classes.map((one, k) => {
    if (k !== at) return one;
    const both = { ...one, ...change };
    return Object.fromEntries(
      Object.entries(both).filter(([, value]) => value !== undefined),
    ) as unknown as WorkloadClass;
  });

/** Shares in proportion that come to 100 %, in tenths of a percent; the largest takes what is over. */
export const inWhole = (classes: Classes): Classes => {
  if (classes.some(({ share }) => share === undefined)) return classes;
  const sum = classes.reduce((total, { share = 0 }) => total + share, 0);
  const tenths = classes.map(({ share = 0 }) => Math.max(1, Math.round((share / sum) * 1000)));
  const over = 1000 - tenths.reduce((total, each) => total + each, 0);
  const largest = tenths.indexOf(Math.max(...tenths));
  return classes.map((one, k) => ({ ...one, share: tidy(((tenths[k] ?? 0) + (k === largest ? over : 0)) / 1000) }));
};

/** A share typed: of two classes the other takes the rest, of more the reader settles it. */
export const withShare = (classes: Classes, at: number, share: number): Classes => {
  const next = changed(classes, at, { share });
  return classes.length === 2 && share < 1 ? changed(next, 1 - at, { share: tidy(1 - share) }) : next;
};

/** A name that nobody has: "Chat 2". */
const newName = (wanted: string, classes: Classes): string =>
  freeName(
    wanted,
    classes.map(({ name }) => name),
    longestClassName,
  );

/** Another one like it, each with half of its volume. */
export const duplicated = (classes: Classes, at: number): Classes =>
  classes.flatMap((one, k) => {
    if (k !== at) return [one];
    const half = (size: number | undefined, field: 'share' | 'tokensPerDay') =>
      size === undefined ? {} : { [field]: tidy(size / 2) };
    const part = { ...one, ...half(one.share, 'share'), ...half(one.tokensPerDay, 'tokensPerDay') };
    return [part, { ...part, name: newName(one.name, classes) }];
  });

/** The others take over its share in proportion. */
export const removed = (classes: Classes, at: number): Classes => inWhole(classes.filter((_, k) => k !== at));

const newShare = 0.1;

/** One more that takes everything from the answers, with a tenth of the volume. */
export const added = (classes: Classes, name: string): Classes => {
  const named = { name: newName(name, classes), required: {} };
  const volumes = classes.flatMap(({ tokensPerDay }) => tokensPerDay ?? []);
  if (volumes.length > 0) {
    const mean = volumes.reduce((sum, each) => sum + each, 0) / volumes.length;
    return [...classes, { ...named, tokensPerDay: Number(mean.toPrecision(2)) }];
  }
  const rest = inWhole(classes).map((one) => ({ ...one, share: (one.share ?? 0) * (1 - newShare) }));
  return inWhole([...rest, { ...named, share: newShare }]);
};

const haveShares = (classes: Classes): boolean => classes.every(({ share }) => share !== undefined);

/** Volumes of their own, from shares of a total; volumes stay. */
export const asVolumes = (classes: Classes, tokensPerDay: number): Classes =>
  !haveShares(classes)
    ? classes
    : classes.map(({ share = 0, ...one }) => ({ ...one, tokensPerDay: Number((share * tokensPerDay).toPrecision(6)) }));

/** Shares of the decision's volume, from volumes; shares stay. */
export const asShares = (classes: Classes): Classes =>
  haveShares(classes)
    ? classes
    : inWhole(classes.map(({ tokensPerDay = 0, ...one }) => ({ ...one, share: tokensPerDay })));

/** What is wrong with a name, where it would stand; null = it may. */
export const nameProblem = (classes: Classes, at: number, name: string): string | null => {
  const one = classes[at];
  if (one === undefined) return null;
  const others = classes.filter((_, k) => k !== at);
  return classProblems({ ...one, name }, others, at).find(({ field }) => field === 'name')?.text ?? null;
};

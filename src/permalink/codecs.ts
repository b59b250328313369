/** One value as text in a link, and back. Reading never throws. */
import { type NumberBounds, outOfBounds } from '../framework/answer-bounds';
import type { Amount, NotSure } from '../framework/answers';
import type { TypedLine } from '../framework/assumptions';
import { type AxisWeights, axisWeightsProblem } from '../framework/axis-weights';
import { type AxisId, axisIds, type Level, levels } from '../framework/criteria';
import { type FieldForm, type KnowledgeValue, valueProblem } from '../framework/knowledge-fields';
import { hoursPerWeek, weekOfLoads, weekResolution } from '../framework/running';
import { formatAmount, parseAmount } from '../units/amount';
import { isDay } from '../units/day';
import { readText, writeText } from './text';

export interface Decoded<T> {
  readonly value: T;
  /** Parts of the text that mean nothing; the rest was kept. */
  readonly dropped?: readonly string[];
}

export interface Codec<T> {
  write(value: T): string;
  /** null = the text means nothing here. */
  read(text: string): Decoded<T> | null;
  /** What an unreadable text becomes; absent = the value is left out. */
  readonly otherwise?: T;
}

const found = <T>(value: T | undefined): Decoded<T> | null => (value === undefined ? null : { value });

export const choice = <const T extends string>(values: readonly T[]): Codec<T> => ({
  write: (value) => value,
  read: (text) => found(values.find((value) => value === text)),
});

/** `u` = answered "not sure", also the reading of a text that means nothing. */
export const orNotSure = <T extends Level | string>(known: Codec<T>): Codec<T | NotSure> => ({
  write: (value) => (value === 'not-sure' ? 'u' : known.write(value as T)),
  read: (text) => (text === 'u' ? { value: 'not-sure' } : known.read(text)),
  otherwise: 'not-sure',
});

/** The five levels as 0 to 4. */
export const level = orNotSure<Level>({
  write: (value) => String(levels.indexOf(value)),
  read: (text) => (/^[0-4]$/.test(text) ? found(levels[Number(text)]) : null),
});

/** A judgement of the reader's own; a level as in the answers, anything else as it is written. */
export const judged = (form: FieldForm): Codec<KnowledgeValue> => ({
  write: (value) =>
    form.kind === 'level'
      ? String(levels.indexOf(value as Level))
      : typeof value === 'number'
        ? formatAmount(value)
        : value,
  read: (written) => {
    if (form.kind === 'level') return /^[0-4]$/.test(written) ? found(levels[Number(written)]) : null;
    const reading = form.kind === 'choice' ? null : parseAmount(written);
    const value = reading === null ? written : reading.ok && typeof reading.value === 'number' ? reading.value : null;
    return value === null || valueProblem({ form }, value) !== null ? null : { value };
  },
});

export const yesNo = orNotSure(choice(['yes', 'no']));

export const flag: Codec<boolean> = {
  write: (value) => (value ? 'yes' : 'no'),
  read: (text) => (text === 'yes' || text === 'no' ? { value: text === 'yes' } : null),
};

export const amount = (bounds: NumberBounds): Codec<Amount> => ({
  write: formatAmount,
  read: (text) => {
    const reading = parseAmount(text);
    if (!reading.ok) return null;
    const ends = typeof reading.value === 'number' ? [reading.value] : [reading.value.low, reading.value.high];
    return ends.some((end) => outOfBounds(bounds, end) !== null) ? null : reading;
  },
});

export const number = (bounds: NumberBounds): Codec<number> => ({
  write: formatAmount,
  read: (text) => {
    const decoded = amount(bounds).read(text);
    return typeof decoded?.value === 'number' ? { value: decoded.value } : null;
  },
});

export const text: Codec<string> = {
  write: writeText,
  read: (written) => (written === '' ? null : { value: readText(written) }),
};

export const day: Codec<string> = {
  write: (value) => value,
  read: (written) => (isDay(written) ? { value: written } : null),
};

/** Items with commas between; `none` = a list that is given and empty. Items that mean nothing are dropped and named. */
export const list = <T>(item: Codec<T>): Codec<readonly T[]> => ({
  write: (values) => (values.length === 0 ? 'none' : values.map((value) => item.write(value)).join(',')),
  read: (written) => {
    const parts = written.split(',').map((part) => ({ part, decoded: item.read(part) }));
    const value = parts.flatMap(({ decoded }) => (decoded ? [decoded.value] : []));
    if (value.length === 0) return written === 'none' ? { value } : null;
    const dropped = parts.filter(({ decoded }) => decoded === null).map(({ part }) => part);
    return dropped.length === 0 ? { value } : { value, dropped };
  },
});

type Rank = 1 | 2 | 3 | 4;
type AxisRanks = { readonly [A in AxisId]?: Rank };
const ranks = [1, 2, 3, 4] as const;

/** One digit per axis in the axes' order; 0 = not ranked. */
export const axisRanks: Codec<AxisRanks> = {
  write: (value) => axisIds.map((axis) => value[axis] ?? 0).join(''),
  read: (written) => {
    if (!/^[0-4]{4}$/.test(written)) return null;
    const value: { -readonly [A in AxisId]?: Rank } = {};
    axisIds.forEach((axis, index) => {
      const rank = ranks.find((each) => String(each) === written[index]);
      if (rank) value[axis] = rank;
    });
    return { value };
  },
};

/** Percent per axis in the axes' order, with hyphens between: `40-20-20-20`. What does not sum to 100 means nothing. */
export const axisWeights: Codec<AxisWeights> = {
  write: (value) => axisIds.map((axis) => formatAmount(value[axis])).join('-'),
  read: (written) => {
    const parts = written.split('-');
    if (parts.length !== axisIds.length || !parts.every((part) => /^\d{1,3}(\.\d{1,2})?$/.test(part))) return null;
    const value = Object.fromEntries(axisIds.map((axis, index) => [axis, Number(parts[index])])) as Record<
      AxisId,
      number
    >;
    return axisWeightsProblem(value) === null ? { value } : null;
  },
};

/** Two digits to the base of 36 an hour: exact for the whole numbers a week is kept in. */
export const week: Codec<readonly number[]> = {
  write: (loads) => loads.map((load) => load.toString(36).padStart(2, '0')).join(''),
  read: (written) => {
    if (!new RegExp(`^[0-9a-z]{${2 * hoursPerWeek}}$`).test(written)) return null;
    const loads = Array.from({ length: hoursPerWeek }, (_, hour) =>
      Number.parseInt(written.slice(2 * hour, 2 * hour + 2), 36),
    );
    return loads.every((load) => load <= weekResolution) ? found(weekOfLoads(loads) ?? undefined) : null;
  },
};

/** `8h`, `500usd` or `200to400usd`, a month or once. `dollarsOnly`: hours mean nothing here. */
export const typedLine = (bounds: NumberBounds, dollarsOnly = false): Codec<TypedLine> => ({
  write: (value) => ('hours' in value ? `${formatAmount(value.hours)}h` : `${formatAmount(value.usd)}usd`),
  read: (written) => {
    const [, digits = '', unit] = /^(.*?)(h|usd)$/.exec(written) ?? [];
    const decoded = amount(bounds).read(digits);
    if (!decoded || (dollarsOnly && unit === 'h')) return null;
    return { value: unit === 'h' ? { hours: decoded.value } : { usd: decoded.value } };
  },
});

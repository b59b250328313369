/**
 * Fields of answers in JSON: what each kind takes, and what it says to the rest. Messages start after the path; whoever
 * reports puts the path in front and what was given behind.
 */
import * as z from 'zod/mini';
import { amountProblem, parseAmount } from '../units';
import { type NumberBounds, outOfBounds } from './answer-bounds';
import type { Amount } from './answers';
import { levels } from './criteria';
import { hoursPerWeek, weekOfLoads } from './running';
import { unknownKey } from './unknown-key';

export const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}.` });
export const choiceOrNotSure = <const T extends readonly string[]>(values: T) => choice([...values, 'not-sure']);
export const yesNo = choiceOrNotSure(['yes', 'no']);
export const rule = choice(['rule', 'preference']);
export const flag = z.boolean({ error: 'must be true or false.' });
export const id = z.string({ error: 'must be an exact id, as text.' }).check(z.minLength(1, 'must not be empty.'));
export const level = z.union([z.literal([...levels]), z.literal('not-sure')], {
  error: `must be one of ${levels.join(', ')}, or "not-sure".`,
});
export const listOf = <S extends z.core.SomeType>(item: S) => z.array(item, { error: 'must be a list.' });

/** An object without other keys than these. */
export const object = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownKey(key, Object.keys(shape))).join('\n')
        : 'must be an object.',
  });

/** The same schema under each key, all optional. */
export const optionalEach = <const K extends string, S extends z.core.SomeType>(keys: readonly K[], schema: S) =>
  object(Object.fromEntries(keys.map((key) => [key, z.optional(schema)])) as Record<K, z.ZodMiniOptional<S>>);

export type Read<T> = { readonly value: T } | { readonly wrong: string; readonly path?: readonly string[] };

const readAmount = (limits: NumberBounds, input: number | string): Read<Amount> => {
  const reading = parseAmount(String(input));
  if (!reading.ok) return { wrong: amountProblem('', reading, limits.sample, String(input)).trimStart() };
  const ends = typeof reading.value === 'number' ? [reading.value] : [reading.value.low, reading.value.high];
  const wrong = ends.map((end) => outOfBounds(limits, end)).find((why) => why !== null);
  return wrong ? { wrong } : { value: reading.value };
};

const readNumber = (limits: NumberBounds, input: number | string): Read<number> => {
  const read = readAmount(limits, input);
  if ('wrong' in read) return read;
  if (typeof read.value === 'object') return { wrong: `takes one number, like ${limits.sample}, not a range.` };
  return { value: read.value };
};

const readRange = (
  limits: NumberBounds,
  input: { readonly low: number | string; readonly high: number | string },
): Read<Amount> => {
  const low = readNumber(limits, input.low);
  if ('wrong' in low) return { ...low, path: ['low'] };
  const high = readNumber(limits, input.high);
  if ('wrong' in high) return { ...high, path: ['high'] };
  if (low.value > high.value) return { wrong: 'must go from the smaller number to the larger.' };
  return { value: { low: low.value, high: high.value } };
};

export const reading = <In, Out>(read: (input: In) => Read<Out>) =>
  z.transform((input: In, context): Out => {
    const result = read(input);
    if ('value' in result) return result.value;
    context.issues.push({ code: 'custom', message: result.wrong, path: [...(result.path ?? [])], input });
    return z.NEVER;
  });

const numberOrText = [z.number(), z.string()] as const;

/** The bounds in words, for the JSON Schema: text such as "30%" cannot be bounded by its keywords. */
const described = (limits: NumberBounds, kind: string) => {
  const least = limits.above ? `more than ${limits.min}` : `at least ${limits.min}`;
  const most = limits.max === undefined ? '' : `, at most ${limits.max}`;
  return { description: `${limits.label}: ${kind}, such as ${limits.sample}; ${least}${most}.` };
};

export const number = (limits: NumberBounds) =>
  z.pipe(
    z
      .union(numberOrText, { error: `must be a number, like ${limits.sample}.` })
      .register(z.globalRegistry, described(limits, 'a number, or one written as text')),
    reading((input: number | string) => readNumber(limits, input)),
  );

export const amount = (limits: NumberBounds) => {
  const error = `must be a number, like ${limits.sample}, or a range with low and high.`;
  const end = z.union(numberOrText);
  return z.pipe(
    z
      .union([...numberOrText, z.strictObject({ low: end, high: end })], { error })
      .register(
        z.globalRegistry,
        described(limits, 'a number or a range (10th to 90th percentile), also written as text'),
      ),
    reading((input: number | string | { low: number | string; high: number | string }) =>
      typeof input === 'object' ? readRange(limits, input) : readAmount(limits, input),
    ),
  );
};

const weekFix = `must be ${hoursPerWeek} loads of at least 0 from Monday 00:00, one an hour, not all of them 0.`;
/** Loads of any size, kept as whole numbers relative to the busiest hour. */
export const week = z.pipe(
  z.array(z.number({ error: weekFix }), { error: weekFix }),
  reading((loads: number[]): Read<readonly number[]> => {
    const value = weekOfLoads(loads);
    return value === null ? { wrong: weekFix } : { value };
  }),
);

/** From the values of a record to a row of usage, or one reason why it cannot be read. */
import { usageRules } from '../../framework/usage-rules';
import { daysBetween } from '../../units';
import type { UsageFormat } from './formats';
import { momentOf, msPerDay, msPerHour } from './moment';
import { mostTokens } from './sketch';
import type { UsageRow } from './tally';

/** The value of a field by its name; undefined = there is none. */
export type ValueOf = (name: string) => unknown;

const earliest = daysBetween('1970-01-01', usageRules.from) * msPerDay;
const latest = daysBetween('1970-01-01', usageRules.until) * msPerDay;
const mostInBucket = 1e15;

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `"${text.slice(0, 40)}…"` : `"${text}"`;
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** A whole number from 0, of text or number; -1 = it is none. */
const countOf = (value: unknown, most: number): number => {
  if (typeof value === 'string' && value.trim() === '') return -1;
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : -1;
  return Number.isInteger(number) && number >= 0 && number <= most ? number : -1;
};

/** A reader of rows of one format: `null` asks for nothing, a text is the reason why a row is left out. */
export const rowReader = (format: UsageFormat) => {
  const { at, input, output, cached, model, id, requests, until, batch, failed } = format.fields;
  const most = format.bucketHours === undefined ? mostTokens : mostInBucket;

  const sumOf = (of: ValueOf, names: readonly string[], absent: number): number | string => {
    let sum = 0;
    for (let index = 0; index < names.length; index++) {
      const name = names[index] ?? '';
      const value = of(name);
      if (isEmpty(value)) {
        if (index === 0 && absent < 0) return `${name} is empty: it must be a whole number from 0.`;
        continue;
      }
      const count = countOf(value, most);
      if (count < 0) return `${name} must be a whole number from 0 to ${most}, not ${shown(value)}.`;
      sum += count;
    }
    return sum;
  };

  const moment = (of: ValueOf): number | string => {
    for (const name of at) {
      const value = of(name);
      if (isEmpty(value)) continue;
      const ms = momentOf(value);
      if (ms === null) return `${name} must be a time like 2026-11-20T09:30:00Z, not ${shown(value)}.`;
      if (ms < earliest || ms >= latest)
        return `${name} must lie between ${usageRules.from} and ${usageRules.until}, not ${shown(value)}.`;
      return ms;
    }
    return `${at[0]} is empty: it must be a time like 2026-11-20T09:30:00Z.`;
  };

  const flag = (of: ValueOf, rule: typeof batch): boolean | null => {
    if (rule === undefined) return null;
    const value = of(rule.field);
    return isEmpty(value) ? null : rule.when(String(value));
  };

  const textOf = (of: ValueOf, name: string | undefined): string | null => {
    const value = name === undefined ? undefined : of(name);
    return isEmpty(value) ? null : String(value);
  };

  const hoursOf = (of: ValueOf, start: number): number => {
    const end = until === undefined ? null : momentOf(of(until));
    return end === null || end <= start ? (format.bucketHours ?? 0) : (end - start) / msPerHour;
  };

  return (of: ValueOf): UsageRow | string => {
    const start = moment(of);
    if (typeof start === 'string') return start;
    const hasFailed = flag(of, failed);
    // A request that failed may have counted nothing.
    const tokensIn = sumOf(of, input, hasFailed ? 0 : -1);
    if (typeof tokensIn === 'string') return tokensIn;
    const tokensOut = sumOf(of, output, hasFailed ? 0 : -1);
    if (typeof tokensOut === 'string') return tokensOut;
    const fromCache = cached === undefined ? null : of(cached);
    const read = isEmpty(fromCache) ? -1 : countOf(fromCache, most);
    const many = requests === undefined ? -1 : countOf(of(requests), mostInBucket);
    return {
      at: start,
      input: tokensIn,
      output: tokensOut,
      cached: read < 0 ? null : read,
      batch: flag(of, batch),
      model: textOf(of, model),
      failed: hasFailed,
      id: textOf(of, id),
      requests: format.bucketHours === undefined ? 1 : many < 0 ? null : many,
      hours: hoursOf(of, start),
    };
  };
};

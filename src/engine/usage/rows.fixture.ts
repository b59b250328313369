/** Generated requests in the format of the public Azure trace: not measured, the same for the same seed. */
import { momentText } from './moment';

/** A multiplicative congruential sequence below 1. */
export const sequence = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
};

export interface GeneratedRow {
  readonly at: number;
  readonly input: number;
  readonly output: number;
}

const monday = 1_772_409_600_000;

/** Requests over so many days from Monday 2 March 2026, most of them in working hours, growing by so much a week. */
export const generatedRows = (count: number, days: number, seed = 7, growthPerWeek = 1.05): readonly GeneratedRow[] => {
  const next = sequence(seed);
  const rows: GeneratedRow[] = [];
  while (rows.length < count) {
    const minute = Math.floor(next() * days * 1440);
    const [hour, day] = [Math.floor(minute / 60) % 24, Math.floor(minute / 1440)];
    const load = (hour >= 8 && hour < 18 ? 1 : 0.15) * (day % 7 >= 5 ? 0.3 : 1) * growthPerWeek ** (day / 7 - days / 7);
    if (next() > load) continue;
    rows.push({
      at: monday + minute * 60_000,
      input: Math.ceil(Math.exp(7 + 1.1 * (next() + next() - 1))),
      output: Math.ceil(Math.exp(5 + (next() + next() - 1))),
    });
  }
  return rows.toSorted((a, b) => a.at - b.at);
};

export const azureCsv = (rows: readonly GeneratedRow[]): string =>
  [
    'TIMESTAMP,ContextTokens,GeneratedTokens',
    ...rows.map(({ at, input, output }) => `${momentText(at, 0)}:00.0000000,${input},${output}`),
    '',
  ].join('\n');

/** What a log says about a workload, in words; what it does not say, with the reason. */

import type { Percentiles, WorkloadProfile } from '../engine/usage';
import type { BadLine } from '../engine/usage/reading';
import type { WorkloadAnswers } from '../framework/answers';
import { usageRules } from '../framework/usage-rules';
import { power } from '../units/elementary';
import { count, decimal, percent, tokens, tokensInWords } from './numbers';

/** In figures even for one, since these begin sentences. */
const numbered = (many: number, singular: string): string => `${count(many)} ${singular}${many === 1 ? '' : 's'}`;

/** "3 lines could not be read and are left out. Line 7: …". */
export const badRowsText = (read: { readonly badRows: number; readonly badLines: readonly BadLine[] }): string => {
  const [first] = read.badLines;
  const reason = first === undefined ? '' : ` Line ${first.line}: ${first.reason}`;
  return `${numbered(read.badRows, 'line')} could not be read and ${read.badRows === 1 ? 'is' : 'are'} left out.${reason}`;
};

export interface ProfileLine {
  readonly id: string;
  readonly name: string;
  /** null = the log does not say; `note` says why. */
  readonly value: string | null;
  readonly note: string | null;
}

const times = (value: number): string => `${decimal(Number(value.toPrecision(2)))} times the mean`;

const volumeNote = ({ from, to, days, gapDays }: WorkloadProfile): string => {
  const gap = gapDays === 0 ? '' : `; ${numbered(gapDays, 'day')} of gaps left out`;
  return days <= usageRules.leastDays
    ? `${from} to ${to}: a day or less, and not scaled up.`
    : `Mean of ${decimal(days)} days, ${from} to ${to}${gap}.`;
};

const lengthLine = (id: string, name: string, spread: Percentiles | null, mean: number | null): ProfileLine => {
  if (spread !== null)
    return {
      id,
      name,
      value: `${count(spread.p50)} in the middle`,
      note: `One in ten at most ${count(spread.p10)}, nine in ten at most ${count(spread.p90)}; mean ${count(spread.mean)}.`,
    };
  return {
    id,
    name,
    value: mean === null ? null : `${count(mean)} on average`,
    note:
      mean === null
        ? 'Requests are not counted in this export.'
        : 'No percentiles: the rows of this export are already sums.',
  };
};

const peakNote = ({ peakToMean, weekShape, busiestHour }: WorkloadProfile): string => {
  if (peakToMean === null) return 'Needs a day of requests by the hour.';
  const single =
    busiestHour === null ? '' : ` The busiest single hour, ${busiestHour.at}: ${times(busiestHour.overMean)}.`;
  return weekShape === null ? `Of this log, which is shorter than a week.${single}` : `In the mean week.${single}`;
};

/** Why a growth is not taken over unasked; null = there is nothing to say. */
export const shortGrowth = ({ growthPerMonth, days }: WorkloadProfile): string | null =>
  growthPerMonth === null || days >= usageRules.growthWeeks * 7
    ? null
    : `Growth rests on ${numbered(Math.floor(days), 'day')}, and a trend needs ${usageRules.growthWeeks} whole weeks: × ${Number(power(growthPerMonth, 12).toPrecision(2))} a year is left out unless you ask for it.`;

const growthLine = ({ growthPerMonth, days }: WorkloadProfile): ProfileLine => ({
  id: 'growth',
  name: 'Growth a month',
  value: growthPerMonth === null ? null : `× ${Number(growthPerMonth.toPrecision(3))}`,
  note:
    growthPerMonth === null
      ? `${numbered(Math.floor(days), 'day')} ${days < 2 ? 'is' : 'are'} too few: a trend needs ${usageRules.growthWeeks} whole weeks.`
      : `× ${Number(power(growthPerMonth, 12).toPrecision(2))} a year if it goes on, which a log cannot tell.`,
});

const rowsNote = (profile: WorkloadProfile): string =>
  [
    profile.badRows > 0 && `${numbered(profile.badRows, 'line')} left out as unreadable`,
    profile.zeroRows > 0 && `${count(profile.zeroRows)} without a token, left out`,
    profile.failedRows === null ? 'failures are not marked' : `${count(profile.failedRows)} failed`,
    profile.repeatedRows === null
      ? 'repeated rows not looked for'
      : profile.repeatedRows > 0
        ? `${numbered(profile.repeatedRows, 'row')} repeated, still counted`
        : 'none repeated',
  ]
    .filter(Boolean)
    .join(' · ');

const share = (id: string, name: string, value: number | null, of: string): ProfileLine => ({
  id,
  name,
  value: value === null ? null : `${percent(value)} of the ${of}`,
  note: value === null ? 'The log does not say.' : null,
});

/** Every figure of a profile, in the order of the workload questions. */
export const profileLines = (profile: WorkloadProfile): readonly ProfileLine[] => {
  const { requestsPerDay, inputOutputRatio, peakToMean, models } = profile;
  return [
    { id: 'volume', name: 'Tokens a day', value: tokensInWords(profile.tokensPerDay), note: volumeNote(profile) },
    {
      id: 'requests',
      name: 'Requests a day',
      value: requestsPerDay === null ? null : tokens(requestsPerDay),
      note: requestsPerDay === null ? 'Requests are not counted in this export.' : null,
    },
    lengthLine('input', 'Input tokens per request', profile.inputTokens, profile.meanInputTokens),
    lengthLine('output', 'Output tokens per request', profile.outputTokens, profile.meanOutputTokens),
    {
      id: 'ratio',
      name: 'Input to output',
      value: inputOutputRatio === null ? null : `${decimal(inputOutputRatio)} to 1`,
      note: inputOutputRatio === null ? 'The log has no output tokens.' : 'Over all tokens.',
    },
    share('cached', 'Read from a cache', profile.cachedShare, 'input'),
    share('batch', 'Deferred work', profile.batchShare, 'tokens'),
    {
      id: 'peak',
      name: 'Busiest hour',
      value: peakToMean === null ? null : times(peakToMean),
      note: peakNote(profile),
    },
    growthLine(profile),
    {
      id: 'models',
      name: 'Models',
      value:
        models[0] === undefined ? null : models.map(({ model, share: part }) => `${model} ${percent(part)}`).join(', '),
      note: models[0] === undefined ? 'The log names none.' : 'By tokens.',
    },
    { id: 'rows', name: 'Rows', value: count(profile.rows), note: rowsNote(profile) },
  ];
};

/** One answer that a profile would change. */
export interface AnswerChange {
  readonly field: keyof WorkloadAnswers | 'week';
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const fields = [
  ['tokensPerDay', 'Tokens a day', tokens],
  ['requestsPerDay', 'Requests a day', tokens],
  ['inputTokens', 'Input tokens per request', count],
  ['outputTokens', 'Output tokens per request', count],
  ['inputOutputRatio', 'Input tokens per output token', decimal],
  ['reasoningMultiplier', 'Reasoning factor', decimal],
  ['cachedShare', 'Input read from a cache', percent],
  ['batchableShare', 'Work that can wait a day', percent],
  ['peakToMean', 'Busiest hour ÷ mean', decimal],
  ['growthPerYear', 'Growth a year, times', decimal],
] as const satisfies readonly (readonly [keyof WorkloadAnswers, string, (value: number) => string])[];

const notAnswered = 'not answered';

/** What "use as workload" changes, before and after; fields that stay are left out. */
export const answerChanges = (before: WorkloadAnswers, after: WorkloadAnswers): readonly AnswerChange[] =>
  fields.flatMap(([field, name, write]) => {
    const text = (value: WorkloadAnswers[typeof field]): string => {
      if (value === undefined) return notAnswered;
      return typeof value === 'number' ? write(value) : `${write(value.low)} to ${write(value.high)}`;
    };
    const [was, is] = [text(before[field]), text(after[field])];
    return was === is ? [] : [{ field, name, before: was, after: is }];
  });

/** The same for the week by the hour: its busiest hour stands for it. */
export const weekChange = (before: readonly number[] | null, after: readonly number[]): AnswerChange | null => {
  const text = (week: readonly number[]) =>
    `busiest hour ${times((Math.max(...week) * week.length) / week.reduce((sum, load) => sum + load, 0))}`;
  if (before !== null && before.length === after.length && before.every((load, slot) => load === after[slot]))
    return null;
  return {
    field: 'week',
    name: 'Load by the hour of the week',
    before: before === null ? 'a fitted week' : text(before),
    after: text(after),
  };
};

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const weekdays: readonly string[] = days;

/** "Tuesday 14:00 to 15:00". */
export const hourOfWeekText = (slot: number): string => {
  const pad = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  return `${days[Math.floor(slot / 24)] ?? ''} ${pad(slot % 24)} to ${pad((slot % 24) + 1)}`;
};

/** The takeaway of a week: when it is busiest and quietest. */
export const weekSummary = (shape: readonly number[]): string => {
  const most = shape.indexOf(Math.max(...shape));
  const least = shape.indexOf(Math.min(...shape));
  const figure = (slot: number) => decimal(Number((shape[slot] ?? 0).toPrecision(2)));
  return `The week is busiest on ${hourOfWeekText(most)}, at ${figure(most)} times the mean, and quietest on ${hourOfWeekText(least)}, at ${figure(least)}.`;
};

/** A zone as people write it: "UTC+02:00". */
export const zoneText = (minutes: number): string => {
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '−' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
};

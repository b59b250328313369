/** When the bill should warn: at a share of the reader's ceiling, or at the sums that the guides print. */
import type { CeilingVolumes } from '../../engine/ceiling';
import { triggers as published } from '../../evidence/triggers';
import type { OptionId } from '../../framework';
import { adviceBounds } from '../../framework/advice-bounds';
import type { TopicId } from '../../framework/questions';
import { placeText } from '../guide-rows';
import { money, moneyExact, moneyRange, percent, tokens } from '../numbers';
import { ceilingAbove } from '../round-ceiling';
import { anOption } from '../terms';
import { withRange } from './bill-words';
import { cheapestOf, type Grounds } from './grounds';
import {
  growthRate,
  growthText,
  judged,
  monthOf,
  ours,
  rangeOf,
  roughly,
  sumOf,
  type Trigger,
  tokenLines,
  winnersCost,
} from './trigger';

const standing = (total: { readonly mid: number; readonly high: number }, ceiling: number): string => {
  if (total.mid >= ceiling) return ' That is above the ceiling.';
  if (total.mid >= ceiling * adviceBounds.budgetAlarm.value) return ' The alarm would ring today.';
  return total.high >= ceiling ? ' The high end of its range is above the ceiling.' : '';
};

const alarmTrigger = (grounds: Grounds): readonly Trigger[] => {
  const { ceilingUsd } = grounds.recommendation.answers;
  const cost = winnersCost(grounds);
  if (ceilingUsd === undefined || cost === null) return [];
  const alarm = ceilingUsd * adviceBounds.budgetAlarm.value;
  const { total } = cost;
  const beyond = total.low > ceilingUsd;
  const share = ceilingUsd === 0 ? '' : `, ${percent(roughly(total.mid / ceilingUsd))} of it`;
  return [
    {
      id: 'ceiling',
      about: 'budget',
      text: beyond
        ? `No alarm fits under your ceiling of ${money(ceilingUsd)}: the bill stands at about ${money(total.mid)} (${moneyRange(total)}). Agree on one of ${moneyExact(ceilingAbove(total.low))} or more, and set the alarm at ${percent(adviceBounds.budgetAlarm.value)} of it.`
        : `Set the alarm at ${money(alarm)} a month, ${percent(adviceBounds.budgetAlarm.value)} of your ceiling of ${money(ceilingUsd)}. The bill stands at about ${money(total.mid)} (${moneyRange(total)})${share}.${standing(total, ceilingUsd)}`,
      value: alarm,
      now: total.mid,
      range: { low: total.low, high: total.high },
      unit: 'usd-per-month',
      by: null,
      passed: total.mid >= alarm,
      topics: ['predictable-cost', 'cost-tracking'],
      sources: [`${judged} ${adviceBounds.budgetAlarm.why}`],
    },
  ];
};

const volumeTrigger = (grounds: Grounds, volumes: CeilingVolumes | null): readonly Trigger[] => {
  const { volume, workload, recommendation } = grounds;
  if (volumes === null || volume === null) return [];
  const ahead = (at: number | null) => (at !== null && at > volume * (1 + 1e-5) ? at : null);
  const [alarm, ceiling] = [ahead(volumes.alarm), ahead(volumes.ceiling)];
  if (volumes.ceiling !== null && ceiling === null) return [];
  const where = `You are at ${tokens(volume)}.`;
  const rings = alarm === null ? '' : `The alarm rings at about ${tokens(roughly(alarm))} tokens a day`;
  const text =
    ceiling === null
      ? `${rings === '' ? '' : `${rings}. `}No volume up to 10B tokens a day takes the bill to the ceiling. ${where}`
      : `${rings === '' ? 'The bill reaches' : `${rings}, and the bill reaches`} the ceiling at about ${tokens(roughly(ceiling))}${rings === '' ? ' tokens a day' : ''}. ${where}`;
  const months = [alarm, ceiling].map((at) => (at === null ? null : monthOf(grounds, at)));
  const rate = `At the growth you typed, ${growthRate(workload)},`;
  const unnamed =
    recommendation.answers.workload.growthPerYear === undefined
      ? ' No growth is typed, so no month is named.'
      : workload.growthPerYear === 1
        ? ` ${rate} the volume stays, so no month is named.`
        : workload.growthPerYear < 1
          ? ` ${rate} it moves away.`
          : ` ${rate} that is more than five years off.`;
  const untyped = months.some((month) => month !== null) ? '' : unnamed;
  return [
    {
      id: 'ceiling-volume',
      about: 'budget',
      text: `${text}${growthText(grounds, months)}${untyped}`,
      value: ceiling ?? alarm,
      now: volume,
      unit: 'tokens-per-day',
      by: months[1] ?? null,
      passed: false,
      topics: ['predictable-cost', 'cost-tracking'],
      sources: [ours],
    },
  ];
};

const closedOptions: readonly OptionId[] = ['closed-api', 'closed-enterprise'];

const spendTopics: Readonly<Record<string, readonly TopicId[]>> = {
  'spend-1k': ['spend-trigger-1k', 'cost-tracking'],
  'spend-3k': ['spend-trigger-3k', 'cost-tracking'],
  'spend-10k': ['spend-trigger-10k', 'break-even-disagreement'],
  'spend-50k': ['spend-trigger-50k', 'break-even-disagreement'],
};

/**
 * The bill for tokens against the published sums: the winner's, or that of a closed API, which the sums mean, where
 * the winner owns. Each says that the sum is the guide's, and what the bills of this result give (`turn`) where they give anything.
 */
const spendTriggers = (grounds: Grounds, turn: string | null): readonly Trigger[] => {
  const own = winnersCost(grounds);
  if (own === null) return [];
  const mine = sumOf(own, tokenLines);
  const rented = mine > 0 ? null : cheapestOf(grounds, closedOptions);
  const other = rented === null ? undefined : grounds.recommendation.costs[rented];
  const range = mine > 0 ? rangeOf(own, tokenLines) : other === undefined ? null : rangeOf(other, tokenLines);
  if (range === null) return [];
  const now = range.mid;
  const usd = withRange(range);
  const where =
    rented === null ? `Your tokens cost ${usd} a month` : `Tokens at ${anOption(rented)} would cost ${usd} a month`;
  return published.flatMap((row): readonly Trigger[] => {
    // Who owns already has no need to begin to look at it.
    if (row.kind !== 'spend' || row.from === null || (rented !== null && row.from < 10_000)) return [];
    const passed = now >= row.from;
    // A bill per token is in proportion to the volume.
    const at = passed || now <= 0 || grounds.volume === null ? null : (grounds.volume * row.from) / now;
    const by = at === null ? null : monthOf(grounds, at);
    const whoseSum = row.also === undefined ? 'the guide’s' : 'the guides’';
    const later = at === null ? '' : `; that sum is reached at about ${tokens(roughly(at))} tokens a day`;
    return [
      {
        id: row.id,
        about: 'budget',
        text: `Guide ${row.guide} on ${row.label} for an API: ${row.says.charAt(0).toLowerCase()}${row.says.slice(1)} ${where}${later}.${growthText(grounds, [by])} The sum is ${whoseSum}${turn === null ? ', not worked out from your bills' : `; by the bills of this result ${turn}`}.`,
        value: row.from,
        now,
        unit: 'usd-per-month',
        by,
        passed,
        topics: spendTopics[row.id] ?? [],
        sources: [row, ...(row.also ?? [])].map(placeText),
      },
    ];
  });
};

/** With a ceiling: the alarm, where the bill stands, and where it gets there. Then the published sums. */
export const budgetTriggers = (
  grounds: Grounds,
  volumes: CeilingVolumes | null,
  turn: string | null,
): readonly Trigger[] => [
  ...alarmTrigger(grounds),
  ...volumeTrigger(grounds, volumes),
  ...spendTriggers(grounds, turn),
];

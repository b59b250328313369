/** When to look again: figures at which the answer may turn, each with where the reader stands now. */
import type { BreakEven, OptionCost } from '../../engine/recommendation';
import { triggers as published } from '../../evidence/triggers';
import { ageLimits } from '../../framework/freshness';
import type { TopicId } from '../../framework/questions';
import { addDays } from '../../units';
import { placeText } from '../guide-rows';
import { day, money, percent, tokens } from '../numbers';
import { capitalised } from '../segments';
import { agreeing, anOption } from '../terms';
import { cheapestOf, type Grounds, monthlyUsd, rentingOptions } from './grounds';

export interface Trigger {
  readonly id: string;
  readonly text: string;
  /** Where it lies and where the reader is, in `unit`; null = an event. */
  readonly value: number | string | null;
  readonly now: number | string | null;
  readonly unit: 'usd-per-month' | 'tokens-per-day' | 'share' | 'day' | 'event';
  readonly passed: boolean;
  readonly topics: readonly TopicId[];
  readonly sources: readonly string[];
}

const ours = 'Worked out from the bills of this result.';
const judged = 'Our judgement.';

const sumOf = ({ lines }: Pick<OptionCost, 'lines'>, ids: readonly string[]): number =>
  lines.filter(({ id }) => ids.includes(id)).reduce((sum, { usd }) => sum + (usd?.mid ?? 0), 0);
const tokenLines = ['input-tokens', 'output-tokens', 'regional-terms'];
const gpuLines = ['gpu-hours', 'cloud-overhead'];

const winnersCost = ({ recommendation: { winner, costs } }: Grounds): OptionCost | null =>
  (winner === null ? null : costs[winner]) ?? null;

/** Nearest volumes on either side at which another option that is still possible becomes cheaper than the winner. */
const volumeTriggers = ({ recommendation, volume }: Grounds, breakEvens: readonly BreakEven[]): readonly Trigger[] => {
  const { winner, ranking } = recommendation;
  if (volume === null || winner === null) return [];
  const ends = breakEvens.flatMap(({ own, rent, stretches, crossings }) => {
    const other = own === winner ? rent : own;
    const here = stretches.find(({ from, to }) => volume >= from && volume < to);
    if ((own !== winner && rent !== winner) || here?.cheaper !== winner) return [];
    if (!ranking.some(({ option }) => option === other)) return [];
    return crossings.filter(({ at }) => at === here.from || at === here.to).map(({ at }) => ({ at, other }));
  });
  const down = ends.filter(({ at }) => at <= volume).toSorted((a, b) => b.at - a.at)[0];
  const up = ends.filter(({ at }) => at > volume).toSorted((a, b) => a.at - b.at)[0];
  return [
    { end: down, id: 'volume-falls', word: 'Below' },
    { end: up, id: 'volume-grows', word: 'Above' },
  ].flatMap(({ end, id, word }): readonly Trigger[] =>
    end === undefined
      ? []
      : [
          {
            id,
            text: `${word} ${tokens(end.at)} tokens a day ${anOption(end.other)} ${agreeing(end.other, 'costs', 'cost')} less. You are at ${tokens(volume)}.`,
            value: end.at,
            now: volume,
            unit: 'tokens-per-day',
            passed: false,
            topics: ['break-even'],
            sources: [ours],
          },
        ],
  );
};

/** How far the price of what is bought may rise until another option costs as much. */
const priceTriggers = (grounds: Grounds): readonly Trigger[] => {
  const cost = winnersCost(grounds);
  if (cost === null || cost.configuration.kind === 'plan') return [];
  const metered = cost.configuration.kind === 'metered';
  const part = sumOf(cost, metered ? tokenLines : gpuLines);
  const dearer = grounds.recommendation.ranking
    .map(({ option }) => ({ option, usd: monthlyUsd(grounds, option) ?? 0 }))
    .filter(({ option, usd }) => option !== cost.option && usd > cost.total.mid)
    .toSorted((a, b) => a.usd - b.usd)[0];
  if (part <= 0 || dearer === undefined) return [];
  const rise = (dearer.usd - cost.total.mid) / part;
  if (rise < 0.005 || rise > 20) return [];
  return [
    {
      id: 'price-rises',
      text: `If ${metered ? 'its token prices' : 'the price of a GPU hour'} rose by ${percent(rise)}, ${anOption(dearer.option)} would cost as much.`,
      value: rise,
      now: 0,
      unit: 'share',
      passed: false,
      topics: ['vendor-risk', 'break-even'],
      sources: [ours],
    },
  ];
};

const announcedTriggers = (grounds: Grounds): readonly Trigger[] =>
  (winnersCost(grounds)?.announced ?? []).slice(0, 1).map(({ day: from, monthlyUsd: usd, prices }) => ({
    id: 'price-announced',
    text: `On ${day(from)} an announced price begins: about ${money(usd)} a month then.`,
    value: from,
    now: grounds.recommendation.on,
    unit: 'day',
    passed: from <= grounds.recommendation.on,
    topics: ['vendor-risk'],
    sources: [
      ...new Set(
        prices.map(({ source, asOf }) => `${grounds.catalog.sourceById.get(source)?.title ?? source}, ${day(asOf)}.`),
      ),
    ],
  }));

const spendTopics: Readonly<Record<string, readonly TopicId[]>> = {
  'spend-1k': ['spend-trigger-1k', 'cost-tracking'],
  'spend-3k': ['spend-trigger-3k', 'cost-tracking'],
  'spend-10k': ['spend-trigger-10k', 'break-even-disagreement'],
  'spend-50k': ['spend-trigger-50k', 'break-even-disagreement'],
};

/** The bill for tokens against the published sums: the winner's, or what renting would cost where the winner owns. */
const spendTriggers = (grounds: Grounds): readonly Trigger[] => {
  const own = winnersCost(grounds);
  if (own === null) return [];
  const mine = sumOf(own, tokenLines);
  const rented = mine > 0 ? null : cheapestOf(grounds, rentingOptions);
  const other = rented === null ? undefined : grounds.recommendation.costs[rented];
  const now = mine > 0 ? mine : other === undefined ? null : sumOf(other, tokenLines);
  if (now === null) return [];
  const where =
    rented === null ? `Your tokens cost ${money(now)}` : `Tokens at ${anOption(rented)} would cost ${money(now)}`;
  return published.flatMap((row): readonly Trigger[] =>
    row.kind !== 'spend' || row.from === null
      ? []
      : [
          {
            id: row.id,
            text: `${row.label} for an API: ${row.says.charAt(0).toLowerCase()}${row.says.slice(1)} ${where}.`,
            value: row.from,
            now,
            unit: 'usd-per-month',
            passed: now >= row.from,
            topics: spendTopics[row.id] ?? [],
            sources: [placeText(row)],
          },
        ],
  );
};

/** Warn this long before the ceiling is reached. */
const alarmShare = 0.8;

const ceilingTrigger = (grounds: Grounds): readonly Trigger[] => {
  const { ceilingUsd } = grounds.recommendation.answers;
  const cost = winnersCost(grounds);
  if (ceilingUsd === undefined || cost === null) return [];
  const tokenUsd = sumOf(cost, tokenLines);
  const linear = cost.configuration.kind === 'metered' && tokenUsd > 0 && grounds.volume !== null;
  const at = linear ? (grounds.volume ?? 0) * (1 + (ceilingUsd - cost.total.mid) / tokenUsd) : null;
  const passes = at === null || at <= 0 ? '' : ` The bill passes the ceiling at about ${tokens(at)} tokens a day.`;
  return [
    {
      id: 'ceiling',
      text: `Set the alarm at ${money(ceilingUsd * alarmShare)} a month, ${percent(alarmShare)} of your ceiling; the bill is about ${money(cost.total.mid)}, ${percent(cost.total.mid / ceilingUsd)} of it.${passes}`,
      value: ceilingUsd * alarmShare,
      now: cost.total.mid,
      unit: 'usd-per-month',
      passed: cost.total.mid >= ceilingUsd * alarmShare,
      topics: ['predictable-cost', 'cost-tracking'],
      sources: [`${judged} The bill as worked out here.`],
    },
  ];
};

/** Of the work a fleet could do round the clock. */
const busyShare = 0.8;

const fleetTriggers = ({ owned }: Grounds): readonly Trigger[] =>
  owned.flatMap(({ configuration }): readonly Trigger[] =>
    configuration?.kind !== 'fleet'
      ? []
      : [
          {
            id: 'fleet-busy',
            text: `Above ${percent(busyShare)} of what the GPUs can do, order more. The mean is ${percent(configuration.utilisation)} now.`,
            value: busyShare,
            now: configuration.utilisation,
            unit: 'share',
            passed: configuration.utilisation >= busyShare,
            topics: ['capacity'],
            sources: [`${judged} The use as worked out here.`],
          },
        ],
  );

const dayTriggers = ({ recommendation: { on } }: Grounds): readonly Trigger[] => {
  const review = addDays(on, ageLimits.price.days);
  return [
    {
      id: 'prices-age',
      text: `On ${day(review)} the prices of ${day(on)} are ${ageLimits.price.days} days old: read them again.`,
      value: review,
      now: on,
      unit: 'day',
      passed: false,
      topics: ['vendor-risk'],
      sources: [`${judged} ${ageLimits.price.reason}`],
    },
  ];
};

const events = (grounds: Grounds): readonly Trigger[] => {
  const early = grounds.recommendation.answers.workload.stage === 'before-launch';
  return published.flatMap((row): readonly Trigger[] => {
    const applies = row.id === 'model-change' ? grounds.closed.length > 0 : row.id === 'market-fit' && early;
    if (row.kind !== 'event' || !applies) return [];
    return [
      {
        id: row.id,
        text: `${capitalised(row.label)}: ${row.says.charAt(0).toLowerCase()}${row.says.slice(1)}`,
        value: null,
        now: null,
        unit: 'event',
        passed: false,
        topics: row.id === 'market-fit' ? ['premature-self-hosting', 'roadmap'] : ['version-stability'],
        sources: [placeText(row)],
      },
    ];
  });
};

/**
 * What turns first comes first: volume, prices, the ceiling, published sums, days, events. `breakEvens`: those of the
 * winner against others. Empty where no option is left.
 */
export const triggersOf = (grounds: Grounds, breakEvens: readonly BreakEven[]): readonly Trigger[] =>
  grounds.recommendation.winner === null
    ? []
    : [
        ...volumeTriggers(grounds, breakEvens),
        ...priceTriggers(grounds),
        ...ceilingTrigger(grounds),
        ...fleetTriggers(grounds),
        ...announcedTriggers(grounds),
        ...dayTriggers(grounds),
        ...events(grounds),
        ...spendTriggers(grounds),
      ];

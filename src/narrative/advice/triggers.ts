/** When to look again: figures at which the answer may turn, each with where the reader stands now. */
import type { Ahead } from '../../engine/ahead';
import type { BreakEven } from '../../engine/recommendation';
import { triggers as published } from '../../evidence/triggers';
import { adviceBounds } from '../../framework/advice-bounds';
import { ageLimits } from '../../framework/freshness';
import { addDays } from '../../units';
import { placeText } from '../guide-rows';
import { day, money, percent, tokens } from '../numbers';
import { capitalised } from '../segments';
import { agreeing, anOption } from '../terms';
import { budgetTriggers } from './budget';
import { type Grounds, monthlyUsd } from './grounds';
import { growthText, judged, monthOf, ours, sumOf, type Trigger, tokenLines, winnersCost } from './trigger';

const gpuLines = ['gpu-hours', 'cloud-overhead'];

/** Nearest volumes on either side at which another option that is still possible becomes cheaper than the winner. */
const volumeTriggers = (grounds: Grounds, breakEvens: readonly BreakEven[]): readonly Trigger[] => {
  const { recommendation, volume } = grounds;
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
  ].flatMap(({ end, id, word }): readonly Trigger[] => {
    if (end === undefined) return [];
    const by = monthOf(grounds, end.at);
    return [
      {
        id,
        about: 'result',
        text: `${word} ${tokens(end.at)} tokens a day ${anOption(end.other)} ${agreeing(end.other, 'costs', 'cost')} less. You are at ${tokens(volume)}.${growthText(grounds, [by])}`,
        value: end.at,
        now: volume,
        unit: 'tokens-per-day',
        by,
        passed: false,
        topics: ['break-even'],
        sources: [ours],
      },
    ];
  });
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
      about: 'result',
      text: `If ${metered ? 'its token prices' : 'the price of a GPU hour'} rose by ${percent(rise)}, ${anOption(dearer.option)} would cost as much.`,
      value: rise,
      now: 0,
      unit: 'share',
      by: null,
      passed: false,
      topics: ['vendor-risk', 'break-even'],
      sources: [ours],
    },
  ];
};

const announcedTriggers = (grounds: Grounds): readonly Trigger[] =>
  (winnersCost(grounds)?.announced ?? []).slice(0, 1).map(({ day: from, monthlyUsd: usd, prices }) => ({
    id: 'price-announced',
    about: 'result',
    text: `On ${day(from)} an announced price begins: about ${money(usd)} a month then.`,
    value: from,
    now: grounds.recommendation.on,
    unit: 'day',
    by: null,
    passed: from <= grounds.recommendation.on,
    topics: ['vendor-risk'],
    sources: [
      ...new Set(
        prices.map(({ source, asOf }) => `${grounds.catalog.sourceById.get(source)?.title ?? source}, ${day(asOf)}.`),
      ),
    ],
  }));

const fleetTriggers = ({ owned }: Grounds): readonly Trigger[] =>
  owned.flatMap(({ configuration }): readonly Trigger[] =>
    configuration?.kind !== 'fleet'
      ? []
      : [
          {
            id: 'fleet-busy',
            about: 'result',
            text: `Above ${percent(adviceBounds.fleetAlarm.value)} of what the GPUs can do, order more. The mean is ${percent(configuration.utilisation)} now.`,
            value: adviceBounds.fleetAlarm.value,
            now: configuration.utilisation,
            unit: 'share',
            by: null,
            passed: configuration.utilisation >= adviceBounds.fleetAlarm.value,
            topics: ['capacity'],
            sources: [`${judged} ${adviceBounds.fleetAlarm.why}`],
          },
        ],
  );

const dayTriggers = ({ recommendation: { on } }: Grounds): readonly Trigger[] => {
  const review = addDays(on, ageLimits.price.days);
  return [
    {
      id: 'prices-age',
      about: 'result',
      text: `On ${day(review)} the prices of ${day(on)} are ${ageLimits.price.days} days old: read them again.`,
      value: review,
      now: on,
      unit: 'day',
      by: null,
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
        about: 'result',
        text: `${capitalised(row.label)}: ${row.says.charAt(0).toLowerCase()}${row.says.slice(1)}`,
        value: null,
        now: null,
        unit: 'event',
        by: null,
        passed: false,
        topics: row.id === 'market-fit' ? ['premature-self-hosting', 'roadmap'] : ['version-stability'],
        sources: [placeText(row)],
      },
    ];
  });
};

/**
 * What turns first comes first: volume, prices, use, days, events; then the budget, a ceiling before the published sums.
 * Empty where no option is left.
 */
export const triggersOf = (grounds: Grounds, { breakEvens, ceilingVolumes }: Ahead): readonly Trigger[] =>
  grounds.recommendation.winner === null
    ? []
    : [
        ...volumeTriggers(grounds, breakEvens),
        ...priceTriggers(grounds),
        ...fleetTriggers(grounds),
        ...announcedTriggers(grounds),
        ...dayTriggers(grounds),
        ...events(grounds),
        ...budgetTriggers(grounds, ceilingVolumes),
      ];

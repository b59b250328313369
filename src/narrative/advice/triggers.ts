/** When to look again: figures at which the answer may turn, each with where the reader stands now. */
import type { Ahead } from '../../engine/ahead';
import type { BreakEven, OptionCost } from '../../engine/recommendation';
import { triggers as published } from '../../evidence/triggers';
import type { OptionId } from '../../framework';
import { placeText } from '../guide-rows';
import { day, tokens } from '../numbers';
import { capitalised, listed } from '../segments';
import { agreeing, anOption } from '../terms';
import { aMonth, withRange } from './bill-words';
import { budgetTriggers } from './budget';
import { type Grounds, rentingOptions } from './grounds';
import { ownedOptions } from './trait-row';
import { growthText, monthOf, ours, roughly, type Trigger, winnersCost } from './trigger';
import { fleetTriggers } from './triggers-fleet';
import { ageTriggers, priceTriggers } from './triggers-price';

interface End {
  readonly at: number;
  readonly other: OptionId;
}

/** Options still possible that cost less at the reader's own volume, the cheapest first. */
const cheaperNow = ({ recommendation: { ranking, costs, winner } }: Grounds): readonly OptionCost[] => {
  const own = winner === null ? undefined : costs[winner]?.total.mid;
  if (own === undefined) return [];
  return ranking
    .flatMap(({ option }) => costs[option] ?? [])
    .filter(({ total }) => total.mid < own)
    .toSorted((a, b) => a.total.mid - b.total.mid);
};

/** "Cheaper already than $15k ($12k to $19k): a hosted open API at $9.1k ($7.6k to $11k). "; empty where the winner is the cheapest left. */
const cheaperText = (grounds: Grounds): string => {
  const own = winnersCost(grounds);
  const cheaper = cheaperNow(grounds).map(({ option, total }) => `${anOption(option)} at ${withRange(total)}`);
  return own === null || cheaper.length === 0
    ? ''
    : `Cheaper already than ${withRange(own.total)}: ${listed(cheaper)}. `;
};

/** Nearest volumes on either side at which another option that is still possible becomes cheaper than the winner. */
const endsOf = (
  grounds: Grounds,
  breakEvens: readonly BreakEven[],
): { readonly down?: End | undefined; readonly up?: End | undefined } => {
  const { recommendation, volume } = grounds;
  const { winner, ranking } = recommendation;
  if (volume === null || winner === null) return {};
  const ends = breakEvens.flatMap(({ own, rent, stretches, crossings }) => {
    const other = own === winner ? rent : own;
    const here = stretches.find(({ from, to }) => volume >= from && volume < to);
    if ((own !== winner && rent !== winner) || here?.cheaper !== winner) return [];
    if (!ranking.some(({ option }) => option === other)) return [];
    return crossings.filter(({ at }) => at === here.from || at === here.to).map(({ at }) => ({ at, other }));
  });
  return {
    down: ends.filter(({ at }) => at <= volume).toSorted((a, b) => b.at - a.at)[0],
    up: ends.filter(({ at }) => at > volume).toSorted((a, b) => a.at - b.at)[0],
  };
};

/** "cloud GPUs cost less above about 56M tokens a day". */
const turnText = ({ at, other }: End, side: 'above' | 'below', less = 'less'): string =>
  `${anOption(other)} ${agreeing(other, 'costs', 'cost')} ${less} ${side} about ${tokens(roughly(at))} tokens a day`;

/**
 * Where owning and renting change places by the bills of this result, or that renting is cheaper as it is: what the sums of
 * the guides are held against.
 */
const ownTurn = (grounds: Grounds, breakEvens: readonly BreakEven[]): string | null => {
  const rented = cheaperNow(grounds).find(({ option }) => rentingOptions.includes(option))?.option;
  if (grounds.owned.length > 0 && rented !== undefined)
    return `${anOption(rented)} ${agreeing(rented, 'costs', 'cost')} less already`;
  const { down, up } = endsOf(grounds, breakEvens);
  if (grounds.owned.length > 0) return down === undefined ? null : turnText(down, 'below');
  return up === undefined || !ownedOptions.includes(up.other) ? null : turnText(up, 'above');
};

const volumeTriggers = (grounds: Grounds, breakEvens: readonly BreakEven[]): readonly Trigger[] => {
  const { volume } = grounds;
  if (volume === null) return [];
  const { down, up } = endsOf(grounds, breakEvens);
  const already = cheaperText(grounds);
  return [
    { end: down, id: 'volume-falls', side: 'below' as const },
    { end: up, id: 'volume-grows', side: 'above' as const },
  ].flatMap(({ end, id, side }): readonly Trigger[] => {
    if (end === undefined) return [];
    const before = end === down || down === undefined ? already : '';
    const by = monthOf(grounds, end.at);
    return [
      {
        id,
        about: 'result',
        text: `${before}By the bills of this result ${turnText(end, side, already === '' ? 'less' : 'less too')}. You are at ${tokens(volume)}.${growthText(grounds, [by])}`,
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

const announcedTriggers = (grounds: Grounds): readonly Trigger[] =>
  (winnersCost(grounds)?.announced ?? []).slice(0, 1).map(({ day: from, monthlyUsd: mid, range, prices }) => ({
    id: 'price-announced',
    about: 'result',
    text: `On ${day(from)} an announced price begins: ${aMonth({ mid, ...range })} then.`,
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

/** "The provider changes its model. Prompts may break without notice: version them with the model." */
const eventText = ({ label, says }: { readonly label: string; readonly says: string }): string =>
  `${capitalised(label)}. ${says}`;

const events = (grounds: Grounds): readonly Trigger[] => {
  const early = grounds.recommendation.answers.workload.stage === 'before-launch';
  return published.flatMap((row): readonly Trigger[] => {
    const applies = row.id === 'model-change' ? grounds.closed.length > 0 : row.id === 'market-fit' && early;
    if (row.kind !== 'event' || !applies) return [];
    return [
      {
        id: row.id,
        about: 'result',
        text: eventText(row),
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
        ...ageTriggers(grounds),
        ...events(grounds),
        ...budgetTriggers(grounds, ceilingVolumes, ownTurn(grounds, breakEvens)),
      ];

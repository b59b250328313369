/** Steps that do not end: what to watch, and when the next stage begins. */
import { adviceBounds } from '../../framework/advice-bounds';
import { countOf, percent } from '../numbers';
import { capitalised, listed } from '../segments';
import { agreeing, anOption } from '../terms';
import { monthlyUsd, rentingOptions } from './grounds';
import { type StepRow, triggerOf, type Way } from './roadmap-row';
import { latencyBar, modelsText, roughly, typedVolume } from './step-words';
import { ownedOptions } from './trait-row';
import { growthText, monthOf } from './trigger';

const rented = ({ owned }: Way): boolean => owned.length === 0;

/** Options to own that are still possible, against the winner: what is cheaper at today's volume, and from where on. */
const owningLater = ({ ahead: { breakEvens }, winner, volume, recommendation: { ranking } }: Way) =>
  breakEvens.flatMap(({ own, rent, stretches, crossings }) => {
    const left = ownedOptions.includes(own) && ranking.some(({ option }) => option === own);
    if (rent !== winner || volume === null || !left) return [];
    const here = stretches.find(({ from, to }) => volume >= from && volume < to);
    const next = crossings.find(({ at }) => at > volume);
    return [{ own, cheaperNow: here?.cheaper === own, at: here?.cheaper === own ? null : (next?.at ?? null) }];
  });

const nearest = (way: Way) =>
  owningLater(way)
    .filter(({ at }) => at !== null)
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))[0];

const cheapestRent = (way: Way) => {
  const left = rentingOptions.flatMap((option) => {
    const usd = monthlyUsd(way, option);
    return usd === null || way.recommendation.ranking.every((one) => one.option !== option) ? [] : [{ option, usd }];
  });
  return left.toSorted((a, b) => a.usd - b.usd)[0] ?? null;
};

const hostsOf = ({ served, names }: Way): readonly string[] =>
  served.flatMap(({ configuration }) => {
    if (configuration?.kind !== 'metered') return [];
    const sellers = new Set(configuration.hosts.map(({ seller }) => seller)).size;
    return [`${names.model(configuration.model)} has ${sellers === 1 ? 'one seller' : countOf(sellers, 'seller')}`];
  });

export const stepsAfter: readonly StepRow[] = [
  {
    id: 'stay-and-measure',
    stage: 'keep',
    title: 'Stay closed, and keep measuring',
    topics: ['vendor-risk', 'quality-gap', 'eval-plan', 'roadmap'],
    said: [
      { guide: 'S1', place: 'decision modifiers, 2' },
      { guide: 'S2', place: 'practices, 3' },
    ],
    why: 'The lead of closed models shrinks and prices move, so a good answer ages.',
    screen: 'costs',
    when: ({ closed, open }) => closed.length > 0 && open.length === 0,
    text: (way) => {
      const price = triggerOf(way, 'price-rises')?.text;
      return `Each quarter: the newest open model through the same cases, and this page with the prices of the day.${price === undefined ? '' : ` ${price}`}`;
    },
    exit: () => 'an open model reaches the bar and costs less, or a need of data, tuning or vendor appears.',
  },
  {
    id: 'second-source',
    stage: 'keep',
    title: 'Keep a second source warm',
    topics: ['fallback', 'vendor-risk', 'portability', 'roadmap'],
    said: [
      { guide: 'S1', place: 'do not, 4' },
      { guide: 'S4', place: 'redundancy' },
    ],
    why: 'A fallback that was never used is a plan, not a fallback.',
    figures: ['fallbackEvery'],
    screen: 'models',
    when: ({ served }) => served.length > 0,
    text: (way) => {
      const hosts = hostsOf(way);
      return `${hosts.length === 0 ? 'Name a second seller or model' : `${listed(hosts)} in this edition: name the second source`}${way.recommendation.answers.signedTerms === 'yes' ? ', under the same terms' : ''}, and switch to it on purpose every ${countOf(adviceBounds.fallbackEvery.value, 'month')}.`;
    },
    exit: (way) => {
      const latency = latencyBar(way);
      return `requests were answered from the second source within minutes${latency === null ? '' : `, with ${latency}`}.`;
    },
  },
  {
    id: 'when-to-own',
    stage: 'keep',
    title: 'Know when owning would begin to pay',
    topics: ['break-even', 'roadmap'],
    said: [
      { guide: 'S1', place: 'success path' },
      { guide: 'S1', place: 'do not, 1' },
    ],
    why: 'Self-hosting before the volume is there is the trap the guides name first.',
    figures: ['monthsPassed'],
    screen: 'costs',
    when: (way) => rented(way) && owningLater(way).length > 0,
    text: (way) => {
      const [now] = owningLater(way).filter(({ cheaperNow }) => cheaperNow);
      if (now !== undefined)
        return `${capitalised(anOption(now.own))} would cost less already at ${typedVolume(way)}; other needs speak against ${agreeing(now.own, 'it', 'them')}.`;
      const next = nearest(way);
      const options = owningLater(way).map(({ own }) => anOption(own));
      if (next?.at == null)
        return `At no volume up to 10B tokens a day would ${listed(options, 'or')} cost less than ${anOption(way.winner)}.`;
      return `By the bills of this result ${anOption(next.own)} would cost less above ${roughly(next.at)} tokens a day; you are at ${typedVolume(way).replace(' tokens a day', '')}.${growthText(way, [monthOf(way, next.at)])}`;
    },
    exit: (way) =>
      nearest(way) === undefined
        ? 'a need changes, because volume alone does not decide it.'
        : `that volume is passed for ${countOf(adviceBounds.monthsPassed.value, 'month')} in a row: then evaluate, pilot, and only then move.`,
  },
  {
    id: 'watch-the-fleet',
    stage: 'keep',
    title: 'Watch use and queue',
    topics: ['capacity', 'cost-tracking', 'roadmap'],
    said: [{ guide: 'S3', place: 'self-hosting stack' }],
    why: 'Idle machines make owning dear, full ones make it slow.',
    screen: 'costs',
    when: ({ owned }) => owned.length > 0,
    text: (way) => triggerOf(way, 'fleet-busy')?.text ?? 'Count how much of the time the GPUs work.',
    exit: (way) => {
      const falls = triggerOf(way, 'volume-falls')?.text;
      return `the bound is passed, or the volume falls.${falls === undefined ? '' : ` ${falls}`}`;
    },
  },
  {
    id: 'compare-with-renting',
    stage: 'keep',
    title: 'Ask each quarter what renting would cost',
    topics: ['break-even', 'hosted-open-middle', 'vendor-risk', 'roadmap'],
    said: [{ guide: 'S4', place: 'managed inference' }],
    why: 'Hosts’ prices fall and rise faster than a fleet can be changed.',
    figures: ['quartersCheaper'],
    screen: 'costs',
    when: (way) =>
      way.owned.length > 0 &&
      rentingOptions.some((option) => way.recommendation.ranking.some((one) => one.option === option)),
    text: (way) => {
      const [first, own] = [cheapestRent(way), monthlyUsd(way, way.winner)];
      if (first === null || own === null) return 'Compare this page with the prices of the day.';
      return first.usd <= own
        ? `${capitalised(anOption(first.option))} would cost less already; what is paid for is the need behind it.`
        : `Today ${anOption(first.option)} would cost ${percent(first.usd / own - 1)} more.`;
    },
    exit: (way) => {
      const [first, own] = [cheapestRent(way), monthlyUsd(way, way.winner)];
      // What holds already ends nothing: then waiting would.
      return first !== null && own !== null && first.usd <= own
        ? 'the need that speaks against renting is gone: answer it anew, because the price no longer decides.'
        : `renting ${modelsText(way, 'open') ?? 'the same model'} costs less for ${countOf(adviceBounds.quartersCheaper.value, 'quarter')} in a row, and your rules allow it.`;
    },
  },
];

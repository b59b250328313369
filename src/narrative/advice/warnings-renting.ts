/** Warnings about depending on somebody else's service, and about comparing only half of what there is. */
import type { MeteredConfiguration } from '../../engine/recommendation';
import { countOf, day, money, percent, tokens } from '../numbers';
import { listed } from '../segments';
import { optionNoun } from '../terms';
import { aMonth, totalOf, withRange } from './bill-words';
import { type Grounds, monthlyUsd, needs, peakPerMinute, sidesNeeding } from './grounds';
import { published, type WarningRow } from './warning-row';

const metered = ({ legs }: Grounds): readonly MeteredConfiguration[] =>
  legs.flatMap(({ configuration }) => (configuration?.kind === 'metered' ? [configuration] : []));

/** Sellers of the same model, the one chosen among them. */
const sellersOf = ({ hosts }: MeteredConfiguration): number => new Set(hosts.map(({ seller }) => seller)).size;

const reliesOnOne = (grounds: Grounds): boolean =>
  grounds.closed.length > 0 || metered(grounds).some((one) => sellersOf(one) === 1);

const hostedOpen = ({ recommendation }: Grounds) =>
  recommendation.ranking.find(({ option }) => option === 'hosted-open') ?? null;

/** Prices and rents in the winner's bill that are older than their limit; wages and hours are not among them. */
const oldPrices = ({ recommendation }: Grounds) =>
  (recommendation.freshness?.figures ?? []).filter(
    ({ state, ref }) => state === 'old' && (ref.kind === 'price' || ref.kind === 'rental'),
  );

/** OpenAI's notice, as its terms in the catalogue have it. */
const tuningSource = 'OpenAI platform documentation, deprecations, read Oct 2026';

export const rentingWarnings: readonly WarningRow[] = [
  {
    ...published('one-provider'),
    severity: 2,
    title: 'One provider and no way out',
    topics: ['portability', 'vendor-risk', 'fallback'],
    when: reliesOnOne,
    text: (grounds) => {
      const sold = metered(grounds).map((one) => {
        const sellers = sellersOf(one);
        return `${grounds.names.model(one.model)} is sold by ${sellers === 1 ? 'one seller' : countOf(sellers, 'seller')} in this edition`;
      });
      const facts =
        sold.length === 0 ? '' : `${listed(sold)}; price, terms and retirement are the vendor's to change. `;
      return `${facts}Call it through one OpenAI-compatible interface of your own, keep prompts with model versions, name a second provider to fail over to, and write down how you would leave.`;
    },
  },
  {
    ...published('closed-assumed-better'),
    severity: 2,
    title: 'Closed assumed to be better',
    topics: ['task-fit', 'eval-plan', 'hosted-open-middle'],
    when: (grounds) => grounds.closed.length > 0 && hostedOpen(grounds) !== null && !needs(grounds, 'capability', 1),
    text: (grounds) => {
      const open = hostedOpen(grounds);
      const { winner } = grounds.recommendation;
      const [theirs, ours] = [totalOf(grounds, 'hosted-open'), winner === null ? null : totalOf(grounds, winner)];
      const model =
        open?.configuration?.kind === 'metered' ? ` with ${grounds.names.model(open.configuration.model)}` : '';
      const costs =
        theirs === null || ours === null
          ? ''
          : money(theirs.mid) === money(ours.mid)
            ? `${model} costs as much, ${aMonth(theirs)}, and`
            : `${model} costs ${aMonth(theirs)} against ${withRange(ours)}, and`;
      return `A hosted open API${costs === '' ? '' : costs} was not ruled out by your answers. For extraction, summaries, search and most coding open models are often as good. Run both on your own cases before you decide.`;
    },
  },
  {
    id: 'silent-changes',
    severity: 3,
    title: 'The model changes under you',
    topics: ['version-stability', 'vendor-risk'],
    said: [
      { guide: 'S2', place: 'practices, 4' },
      { guide: 'S4', place: 'reliability' },
    ],
    when: (grounds) =>
      grounds.closed.length > 0 &&
      (needs(grounds, 'independence', 0.25) || grounds.recommendation.answers.workload.stage === 'mature'),
    text: ({ closed, names }) => {
      const models = [...new Set(closed.flatMap(({ configuration }) => configuration?.model ?? []))].map(names.model);
      return `${models.length === 0 ? 'A closed model' : listed(models)} may be updated or retired by its vendor. Pin a dated version, keep prompts under the same version, and run your evaluation again when it changes.`;
    },
  },
  {
    id: 'closed-tuning-ends',
    severity: 1,
    title: 'Tuning a closed model is ending',
    topics: ['closed-tuning-limits', 'fine-tuning', 'weights-ownership'],
    said: [{ guide: 'S0', place: 'question on closed tuning' }],
    facts: () => [`${tuningSource}.`],
    when: (grounds) => sidesNeeding(grounds, grounds.closed, 'tuning', 0.25).length > 0,
    text: () =>
      'You want to tune the model. OpenAI closed self-serve tuning to new organizations on 7 May 2026, existing ones start their last jobs on 6 Jan 2027, and tuned GPT-4o and GPT-4.1 models go with their bases on 14 Jan 2027. What a vendor tunes stays with the vendor; tuned open weights are yours.',
  },
  {
    id: 'account-limits',
    severity: 3,
    title: 'Account limits',
    topics: ['capacity', 'vendor-risk'],
    said: [{ guide: 'S3', place: 'what you still manage' }],
    when: (grounds) =>
      metered(grounds).length > 0 && peakPerMinute(grounds) !== null && needs(grounds, 'throughput', 0.25),
    text: (grounds) =>
      `Your busiest hour takes about ${tokens(peakPerMinute(grounds) ?? 0)} tokens a minute. A new account may be allowed less: ask for the limit in writing before launch, and watch how much of it you use.`,
  },
  {
    id: 'tight-latency',
    severity: 2,
    title: 'Latency that an outside API may not reach',
    topics: ['latency'],
    said: [{ guide: 'S4', place: 'speed' }],
    when: (grounds) => grounds.served.length > 0 && needs(grounds, 'latency', 0.75),
    text: () =>
      'You need the first word within half a second or less. The guides put closed APIs at half a second to two seconds. Measure the 95th percentile at your own output length before you promise it.',
  },
  {
    id: 'old-figures',
    severity: 2,
    title: 'Old prices',
    topics: ['vendor-risk', 'predictable-cost'],
    said: [],
    when: (grounds) => oldPrices(grounds).length > 0,
    text: (grounds) => {
      const old = oldPrices(grounds);
      const [oldest] = old.flatMap(({ asOf }) => asOf ?? []).toSorted();
      return `${old.length === 1 ? 'One price or rent in this bill is' : `${old.length} prices or rents in this bill are`} older than we let one stand${oldest === undefined ? '' : `, read on ${day(oldest)}`}. Look it up again before you sign.`;
    },
  },
  {
    id: 'one-reading',
    severity: 2,
    title: 'A price that one source gives',
    topics: ['predictable-cost'],
    said: [],
    when: (grounds) => metered(grounds).some(({ agreement }) => agreement !== 'agree'),
    text: (grounds) => {
      const rows = metered(grounds).filter(({ agreement }) => agreement !== 'agree');
      return `${listed(
        rows.map(
          ({ model, seller, agreement }) =>
            `the price of ${grounds.names.model(model)} at ${grounds.names.seller(seller)} ${agreement === 'disagree' ? 'differs between our sources' : 'comes from one source alone'}`,
        ),
      ).replace(/^t/, 'T')}. Check it at the seller.`;
    },
  },
  {
    ...published('router-sees-it-first'),
    severity: 1,
    title: 'The router sees it first',
    topics: ['pii-first', 'third-party-processor'],
    when: ({ legs, recommendation: { answers } }) => legs.length > 1 && answers.sensitiveShare !== undefined,
    text: ({ recommendation }) =>
      `${percent(recommendation.answers.sensitiveShare ?? 0)} of the requests are bound by your privacy answers. Whatever sorts them reads them all: detect sensitive text on your own machine before anything leaves, and give those requests no fallback to a third party.`,
  },
  {
    id: 'split-needs-watching',
    severity: 2,
    title: 'A split saves only what the split is',
    topics: ['routing-share', 'savings-range', 'drift-monitoring', 'fallback'],
    said: [
      { guide: 'S4', place: 'traffic split' },
      { guide: 'S4', place: 'router' },
    ],
    when: ({ legs }) => legs.length > 1,
    text: (grounds) => {
      const parts = grounds.legs.map(({ option, share }) => `${percent(share)} to ${optionNoun[option]}`);
      const whole = grounds.recommendation.costs['closed-api']?.total.mid ?? null;
      const mixed = monthlyUsd(grounds, 'hybrid');
      const saved =
        whole === null || mixed === null || mixed >= whole
          ? 'It saves nothing against the closed API alone at these figures'
          : `It saves about ${percent(1 - mixed / whole)} against the closed API alone`;
      return `The plan sends ${listed(parts)}. ${saved}; guide S4 hopes for 40 to 60% at 70 to 80% routed. Send a sample of the routine requests to the stronger model every week to see quality drift, and let each side fail over to the other where privacy allows it.`;
    },
  },
];

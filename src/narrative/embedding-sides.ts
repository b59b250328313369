/** The two sides of an embeddings workload in words: bills, formulas, and where they cross. */
import { embeddingSellerName, embeddingSourceById } from '../catalog/embeddings';
import type {
  BreakEven,
  EmbeddingOffer,
  EmbeddingsPlan,
  OwnPlan,
  PricedOffer,
  RentPlan,
  VectorStorage,
} from '../engine/embeddings';
import { months } from '../engine/embeddings';
import type { Answers } from '../framework';
import { embeddingName, type Step, timeText, smallUsd as usd, usdRange } from './embeddings';
import { usd as dollarsOf, type Formula, formulaValue, over, plain, plus, times, workedOut } from './line-formula';
import { acceleratorName } from './names';
import { count, countOf, decimal, moneyRange, percent, price, tokens } from './numbers';
import { provenanceText } from './provenance';

const labourHow = (labour: number, hours: string): string => (labour === 0 ? 'hours of work are not counted' : hours);

/** The bill of the rented model over its sellers. */
export const rentSteps = (
  { buckets, work }: EmbeddingsPlan,
  { tokens: bill, offers, cost, storage }: RentPlan,
): readonly Step[] => {
  const middle = offers[Math.floor((offers.length - 1) / 2)];
  const place =
    middle === undefined || middle.offer.factor === 1 ? '' : ` × ${decimal(middle.offer.factor)} for the place`;
  const rate = middle === undefined ? '' : ` × ${price(middle.offer.usdPerMillion)} a million${place}`;
  const batch =
    middle === undefined || middle.offer.discount === 0
      ? ''
      : `, all but queries at ${percent(middle.offer.discount)} off as batches`;
  const seller = countOf(offers.length, 'seller');
  return [
    {
      name: 'Tokens a month',
      value: usd(bill.mid),
      how: `${tokens(buckets.monthly)}${rate}${batch}, and a 36th of the first load; ${offers.length === 1 ? seller : `the middle of ${seller}: ${usdRange(bill)}`}`,
    },
    ...storageCost(storage),
    {
      name: 'Work a month',
      value: usd(cost.labour),
      how: labourHow(cost.labour, `${decimal(work.apiHours)} hours around an API × ${price(work.usdPerHour)}`),
    },
    {
      name: 'Together a month',
      value: usd(cost.monthly.mid),
      how: `${moneyRange(cost.monthly)}; without work ${usd(cost.withoutLabour.mid)}`,
    },
  ];
};

const storageCost = (storage: VectorStorage | null): readonly Step[] =>
  storage === null || storage.usd === null
    ? []
    : [{ name: 'Vectors a month', value: usd(storage.usd), how: `${decimal(storage.gb)} GB × your price` }];

/** The model on rented GPUs, from arithmetic to dollars. */
export const ownSteps = ({ workload, work }: EmbeddingsPlan, own: OwnPlan): readonly Step[] => {
  const { facts, gpu, speed, hours, usdPerHour, cost } = own;
  const computed = (facts.totalM ?? 0) - (facts.tableM ?? 0);
  const idle = hours.reserved === 0 ? 0 : 1 - hours.used / hours.reserved;
  const idleText = idle > 0.99 && idle < 1 ? 'over 99%' : percent(idle);
  return [
    {
      name: 'Speed of a GPU',
      value: `${tokens(speed.mid)} tokens a second, ${own.basis === 'typed' ? 'measured by you' : 'estimated'}`,
      how:
        own.basis === 'typed'
          ? 'in place of the estimate'
          : `${count(gpu.bf16Tflops)} × 10^12 a second × share of the peak ÷ (2 × ${count(computed)}M parameters${facts.tableM === null ? '' : ', without the table of tokens'}); ${tokens(speed.low)} to ${tokens(speed.high)}`,
    },
    {
      name: 'Always on',
      value: `${countOf(hours.gpus, 'GPU')}, ${acceleratorName(gpu.name)}`,
      how:
        hours.gpus === 0
          ? 'no queries, so GPUs run for the hours of work alone'
          : `queries a second × ${decimal(workload.peakToMean)} in the busiest hour × 1.25 ÷ speed, rounded up; none is spare`,
    },
    {
      name: 'Paid a month',
      value: usd(own.reservedUsd),
      how: `${decimal(hours.reserved)} GPU hours × ${price(usdPerHour[1])} and what a cloud bills beside them`,
    },
    {
      name: 'Used a month',
      value: usd(own.usedUsd),
      how: `${hours.used < 0.95 ? timeText(hours.used) : `${decimal(hours.used)} hours`} of GPU; idle ${idleText} of what is paid`,
    },
    { name: 'First load, once', value: usd(own.exitUsd.mid), how: `${timeText(hours.firstLoad)} of GPU` },
    ...storageCost(own.storage),
    {
      name: 'Work a month',
      value: usd(cost.labour),
      how: labourHow(
        cost.labour,
        `${decimal(own.operationsHours)} hours, and ${decimal(own.setupHours)} of set-up over 36 months, × ${price(work.usdPerHour)}`,
      ),
    },
    {
      name: 'Together a month',
      value: usd(cost.monthly.mid),
      how: `${moneyRange(cost.monthly)}; a 36th of the first load in it; without work ${usd(cost.withoutLabour.mid)}`,
    },
  ];
};
/** "text-embedding-3-small at 3 sellers". */
export const cheapestText = ({ model, offers }: RentPlan): string =>
  `${embeddingName(model)}: ${countOf(offers.length, 'seller')}${offers.length > 1 ? ', cheapest first' : ''}`;

/** One seller's bill with the reader's numbers. */
export const offerFormula = ({ buckets: b, workload }: EmbeddingsPlan, { offer, bill }: PricedOffer): string => {
  const regional = offer.factor === 1 ? [] : [plain(offer.factor)];
  const off = offer.discount === 0 ? [] : [plain(1 - offer.discount)];
  const bucket = (each: number, ...terms: readonly Formula[]) =>
    times(plain(each / 1e6), dollarsOf(offer.usdPerMillion), ...regional, ...terms);
  const month = plus(bucket(b.queries), bucket(b.changes + b.refresh, ...off));
  const all = plus(dollarsOf(formulaValue(month)), over(dollarsOf(bill.firstLoad), plain(months)));
  const why =
    offer.row.batch === undefined
      ? 'no price for batches was read'
      : workload.batch
        ? `batches at ${percent(offer.row.batch.discount)} off`
        : 'batches not used';
  return `Millions of tokens of queries, and of changes and refresh: ${workedOut(month)} a month. With the first load: ${workedOut(all)}. ${why.charAt(0).toUpperCase()}${why.slice(1)}.`;
};

const places: Readonly<Record<string, string>> = { eu: 'the EU', us: 'the United States' };

/** What of the reader's rules stands behind an offer, and what nobody looked at. */
export const offerTerms = (
  { offer }: PricedOffer,
  { place, signedTerms }: Pick<Answers, 'place' | 'signedTerms'>,
): string => {
  const where = places[place ?? ''];
  const inPlace =
    where === undefined
      ? []
      : offer.regional === null
        ? [`Whether the seller embeds in ${where}, and at what surcharge, is not checked here.`]
        : [
            `The seller's terms name processing in ${where} at ${decimal(offer.regional)} times list${offer.regional === 1 ? '' : ', here whatever the model’s release'}; whether this model is among it is not checked here.`,
          ];
  const typed =
    offer.factor === (offer.regional ?? 1) ? [] : [`Your surcharge makes it ${decimal(offer.factor)} times list.`];
  return [
    ...inPlace,
    ...typed,
    ...(signedTerms === 'yes' ? ['Signed terms for embeddings are not checked here.'] : []),
  ].join(' ');
};

/** Where an offer's figures come from, each with its day. */
export const offerSources = ({ offer }: PricedOffer): readonly string[] => [
  ...offer.row.readings.map(
    (reading) => `${price(reading.usdPerMillion)} a million: ${provenanceText(embeddingSourceById, reading)}`,
  ),
  ...(offer.row.batch === undefined
    ? []
    : [`${percent(offer.row.batch.discount)} off in batches: ${provenanceText(embeddingSourceById, offer.row.batch)}`]),
  ...(offer.facts === null ? [] : [`${offer.facts.name}: ${provenanceText(embeddingSourceById, offer.facts)}`]),
];

const agreements = {
  agree: 'Two independent lists agree on the price.',
  disagree: 'Independent lists differ on the price.',
  'single-source': 'One independent list has the price.',
} as const;

/** What stands behind a price, and what it is a price of. */
export const offerModel = ({ agreement, row, maxTokens }: EmbeddingOffer): string =>
  [
    agreements[agreement],
    maxTokens === null ? 'How long a text it takes is unknown.' : `It takes ${count(maxTokens)} tokens at a time.`,
    row.note ?? '',
  ]
    .filter(Boolean)
    .join(' ');
const timesText = (size: number): string =>
  size >= 10 ? `about ${count(Number(size.toPrecision(2)))}` : decimal(size);
const volume = ({ buckets }: EmbeddingsPlan, size: number): string =>
  buckets.monthly > 0
    ? `${tokens(size * buckets.monthly)} tokens a month`
    : `${tokens(size * buckets.firstLoad)} tokens once`;

/** Where it turns, in a few words: "never", "from the start", "from 46B tokens a month". For a cell of a table. */
export const breakEvenShort = (plan: EmbeddingsPlan, { first, crossings }: BreakEven): string => {
  const to = crossings.find((each) => each.to === 'own');
  if (first === 'equal') return 'equal';
  if (first === 'own') return crossings.length === 0 ? 'from the start' : 'at first';
  return to === undefined ? 'never' : `from ${volume(plan, to.size)}`;
};

/** Where owning becomes the cheaper of the two chosen, with the GPUs it takes; every further turn is named. */
export const breakEvenText = (plan: EmbeddingsPlan, { offer, breakEven }: PricedOffer): string => {
  const against = `Against ${embeddingSellerName(offer.row.seller)} at ${price(offer.usdPerMillion)} a million: `;
  return breakEven === null ? '' : against + turns(plan, breakEven);
};

const turns = (plan: EmbeddingsPlan, { first, crossings }: BreakEven): string => {
  if (crossings.length === 0) {
    if (first === 'equal') return 'the same at any volume.';
    return first === 'own'
      ? 'owning is cheaper at any volume.'
      : `never${plan.buckets.queries > 0 ? ', up to 500 GPUs' : ''}: a GPU costs more than the tokens it embeds do at the seller.`;
  }
  const parts = crossings.slice(0, 4).map(({ size, to, kind, gpus }, index) => {
    const who = to === 'own' ? 'owning is cheaper' : 'renting is cheaper again';
    const where = `from ${volume(plan, size)}${index === 0 ? ` (${timesText(size)} times yours, ${countOf(gpus, 'GPU')})` : ''}`;
    return `${where} ${who}${kind === 'step' ? `, with GPU number ${count(gpus)}` : ''}`;
  });
  const more = crossings.length > 4 ? `; ${count(crossings.length - 4)} more turns with further GPUs` : '';
  return `${parts.join('; ')}${more}.`;
};

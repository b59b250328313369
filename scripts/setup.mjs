// What `npm start`, `npm test` and the command line need before they run: a Node that fits and the packages of the
// lockfile; with --browser also a Chromium. Built-ins only. Prints to stderr alone, for stdout belongs to what follows.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** True for the versions that package.json names under `engines`. */
const nodeFits = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
};

const packagesOf = (file) => {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
};

/** npm notes what it installed in `node_modules`; it is enough when every package is there in the locked version. */
const packagesFit = () => {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([path, locked]) => {
    if (path === '') return true;
    const present = installed[path];
    return present === undefined
      ? locked.optional === true || locked.devOptional === true
      : present.version === locked.version && present.integrity === locked.integrity;
  });
};

const installPackages = () => {
  console.error('Installing the packages of the lockfile …');
  const npm = process.env.npm_execpath;
  const [command, ...args] =
    npm?.endsWith('.js') || npm?.endsWith('.cjs') ? [process.execPath, npm, 'ci'] : ['npm', 'ci'];
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: command === 'npm' }).status === 0;
};

if (!nodeFits(process.versions.node)) {
  console.error(
    `Node ${process.versions.node} is not supported: please use Node 20.19 or later, 22.12 or later, or 24.`,
  );
  process.exit(1);
}
if (!packagesFit() && !installPackages()) {
  console.error('The packages could not be installed. Is there a network connection? npm ci shows the reason above.');
  process.exit(1);
}
if (process.argv.includes('--browser')) {
  // Without a Chromium the other tests still run; the journeys then fail with the reason.
  const { ensureChromium } = await import('./chromium.mjs');
  await ensureChromium();
}

// A Chromium for the browser journeys: found where systems keep it, or installed. Built-ins only, it runs before `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const usualPaths = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

// Chrome on Windows opens a window instead of printing its version, so there the file has to do.
const answers = (path) =>
  existsSync(path) &&
  (process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);

/** Playwright's own browser, where it has been downloaded. */
const downloaded = async () => {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return '';
  }
};

/** Path of a Chromium that starts, or `null`. `CHROMIUM_PATH` wins, and nothing else is tried when it is set. */
export const findChromium = async () => {
  const named = process.env.CHROMIUM_PATH;
  if (named) return answers(named) ? named : null;
  const system = (usualPaths[process.platform] ?? []).find(answers);
  if (system !== undefined) return system;
  const own = await downloaded();
  return own !== '' && answers(own) ? own : null;
};

/** Quiet: whether it worked is seen afterwards, by looking for a Chromium again. */
const attempt = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'ignore', timeout: 600_000 });

const asRootOnDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Finds a Chromium, else installs one. `null` when neither worked; the reason has then been printed. */
export const ensureChromium = async () => {
  const present = await findChromium();
  if (present !== null) return present;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is no Chromium that answers --version.`);
    return null;
  }
  console.error('No Chromium found; downloading one for the browser journeys …');
  attempt(process.execPath, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  if ((await findChromium()) === null && asRootOnDebian()) {
    console.error('Not to be downloaded here; installing the Chromium of this system …');
    const patience = ['-o', 'DPkg::Lock::Timeout=300'];
    attempt('apt-get', ['update', '-qq', ...patience]);
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...patience, 'chromium']);
  }
  const installed = await findChromium();
  if (installed === null) {
    console.error('No Chromium could be installed. Install one, or set CHROMIUM_PATH to it, and run npm test again.');
  }
  return installed;
};

// `npm run bench`: medians over fresh processes beside the budget each figure has. Prints; judges only with a mark.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const processes = 7;
const rows = [
  ['recommend', 'recommend(), warm', 2],
  ['cold', 'recommend(), first call of a process', 60],
  ['share', 'robustness, 4,096 samples', 80],
  ['nearest', 'every set of up to three changed answers', 60],
  ['recommendSlowest', 'recommend(), slowest situation', 2],
  ['shareSlowest', 'robustness, slowest situation', 80],
  ['nearestSlowest', 'sets of changed answers, slowest situation', 60],
  ['nearestSplit', 'the same with a split to decide', null],
  ['recommendRestricted', 'recommend(), a restricted share', 2],
  ['nearestRestricted', 'sets of changed answers, a restricted share', 60],
  ['recommendFour', 'recommend(), four classes under a ceiling', null],
  ['nearestFour', 'sets of changed answers, four classes', null],
  ['resultFlipsFour', 'every number, four classes under a ceiling', null],
  ['resultFlips', 'every number at which the winner changes', null],
  ['curves', 'six cost curves of 200 points', 30],
  ['uncertainty', 'cost draw, six options, 10,000 samples', 150],
  ['tornado', 'which figures matter most', null],
  ['breakEven', 'one break-even with its range', null],
  ['map', 'map of winners, 60 × 60, five options', 500],
  ['mapAnew', 'the same where every row is a new search', 500],
  ['solve', 'every number solved for, cloud GPUs', 1000],
  ['solveBought', 'every number solved for, on-premise', null],
  ['flips', 'every single changed answer, recomputed', null],
];

const folder = join(root, '.cache', 'bench');
mkdirSync(folder, { recursive: true });
const bundled = async (name) => {
  const file = join(folder, `${name}.mjs`);
  const build = await rolldown({ input: join(root, `bench/${name}.ts`), platform: 'node', logLevel: 'silent' });
  await build.write({ file, format: 'esm', codeSplitting: false });
  await build.close();
  return file;
};

// `npm run bench -- asking`: not a timing, but how many questions the short path asks. Takes a minute or two.
if (process.argv[2] === 'asking') {
  const asking = JSON.parse(execFileSync(process.execPath, [await bundled('asking')], { encoding: 'utf8' }));
  const percent = (share) => `${Math.round(100 * share)} %`;
  for (const [key, name] of [
    ['elevenOpen', 'ladders and signed terms open'],
    ['volumeKnown', 'only the volume known'],
    ['nothingKnown', 'nothing known'],
  ]) {
    const { of, readers: drawn, median: asked, low, high, same, within1 } = asking[key];
    console.log(
      `${name.padEnd(36)} asks ${asked} of ${of} (${low} to ${high}), ${percent(same)} end like the full path, ${percent(within1)} within a point of it (${drawn} drawn readers)`,
    );
  }
  process.exit(0);
}

const file = await bundled('engine');

const runs = Array.from({ length: processes }, () =>
  JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })),
);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(`Medians of ${processes} processes on Node ${process.versions.node}, ms`);
for (const [key, title, budget] of rows) {
  // A row over several situations names the one that took longest.
  const ms = median(runs.map((run) => run[key].ms ?? run[key]));
  const name = runs[0][key].name;
  const against = budget === null ? '' : `  budget ${String(budget).padStart(3)}  ${ms <= budget ? 'within' : 'OVER'}`;
  console.log(`${title.padEnd(46)}${ms.toFixed(2).padStart(8)}${against}${name === undefined ? '' : `  (${name})`}`);
}

// A log of a million requests: written once, then read in processes of their own.
const usage = await bundled('usage');
const log = join(folder, 'usage.csv');
execFileSync(process.execPath, [usage, 'write', log]);
const readings = Array.from({ length: 3 }, () =>
  JSON.parse(execFileSync(process.execPath, [usage, 'read', log], { encoding: 'utf8' })),
);
rmSync(log);
const rate = median(readings.map(({ rowsPerSecond }) => rowsPerSecond));
const peak = Math.max(...readings.map(({ megabytes }) => megabytes));
console.log(`\nA log of 1,000,000 rows, ${readings.length} processes`);
console.log(
  `${'rows a second, median'.padEnd(40)}${Math.round(rate).toLocaleString('en-US').padStart(14)}  budget 300,000  ${rate >= 300_000 ? 'within' : 'UNDER'}`,
);
console.log(
  `${'memory at its most, MB'.padEnd(40)}${peak.toFixed(0).padStart(14)}  budget 200      ${peak <= 200 ? 'within' : 'OVER'}`,
);

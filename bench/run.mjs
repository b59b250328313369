// `npm run bench`: medians over fresh processes beside the budget each figure has. Prints; judges only with a mark.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const processes = 7;
const rows = [
  ['recommend', 'recommend(), warm', 2],
  ['cold', 'recommend(), first call of a process', 60],
  ['share', 'winner share, 4,096 samples', 100],
  ['curves', 'six cost curves of 200 points', 30],
  ['uncertainty', 'cost draw, six options, 10,000 samples', 150],
  ['tornado', 'which figures matter most', null],
  ['breakEven', 'one break-even with its range', null],
  ['flips', 'every single changed answer, recomputed', null],
];

const file = join(root, '.cache', 'bench', 'engine.mjs');
mkdirSync(join(root, '.cache', 'bench'), { recursive: true });
const build = await rolldown({ input: join(root, 'bench/engine.ts'), platform: 'node', logLevel: 'silent' });
await build.write({ file, format: 'esm', codeSplitting: false });
await build.close();

const runs = Array.from({ length: processes }, () =>
  JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' })),
);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(`Medians of ${processes} processes on Node ${process.versions.node}, ms`);
for (const [key, name, budget] of rows) {
  const ms = median(runs.map((run) => run[key]));
  const against = budget === null ? '' : `  budget ${String(budget).padStart(3)}  ${ms <= budget ? 'within' : 'OVER'}`;
  console.log(`${name.padEnd(46)}${ms.toFixed(2).padStart(8)}${against}`);
}

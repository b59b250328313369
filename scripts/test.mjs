// `npm test`: every stage in turn, each with its own output; a failed one does not stop the next. The last line is the
// sum: each unit test and each browser journey counts as one, and so does every other stage.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, ensureBuilt } from './freshness.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const bin = (name, ...path) => [process.execPath, join(root, 'node_modules', name, ...path)];
const tsc = bin('typescript', 'bin', 'tsc');
const biome = bin('@biomejs', 'biome', 'bin', 'biome');
const eslint = bin('eslint', 'bin', 'eslint.js');
const knip = bin('knip', 'bin', 'knip.js');
const vitest = bin('vitest', 'vitest.mjs');
const sizeLimit = bin('size-limit', 'bin.js');
const playwright = bin('@playwright', 'test', 'cli.js');

/** Runs a command with its output shown; true when it ended well. */
const ends = ([command, ...args], env = {}) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } })
    .status === 0;

const check = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** What a JSON report counted. A run that ended badly without a failed test, or without a report, is one failure. */
const counted = (name, endedWell, count) => {
  const file = join(reports, `${name}.json`);
  const counts = existsSync(file)
    ? count(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (!endedWell && counts.failed === 0) return { ...counts, failed: 1 };
  if (endedWell && counts.passed === 0) return { ...counts, failed: counts.failed + 1 };
  return counts;
};

const unitTests = () => {
  const endedWell = ends([
    ...vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/unit.json`,
  ]);
  return counted('unit', endedWell, (report) => ({
    passed: report.numPassedTests,
    // A file that does not even load has no tests to count: it is one failure.
    failed:
      report.numFailedTests +
      report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
};

const journeys = () => {
  const endedWell = ends([...playwright, 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'journeys.json'),
  });
  return counted('journeys', endedWell, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }));
};

let built = false;
const build = () => {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  built = ensureBuilt(root);
  return check(built);
};

/** A generated file that the build had to change was not committed as it should be. */
const unchangedByBuild = (stage) => {
  const before = digestOf(root, ['src', 'public']);
  const result = stage();
  const unchanged = digestOf(root, ['src', 'public']) === before;
  if (!unchanged) console.error('The build changed files under src or public: commit them as the build leaves them.');
  return unchanged ? result : check(false);
};

const ofBuild = (stage) => () => {
  if (built) return stage();
  console.error('Not run: there is no build to look at.');
  return check(false);
};

const stages = [
  ['types', () => check(ends([...tsc, '-p', 'tsconfig.json']))],
  ['pure chapters', () => check(ends([...tsc, '-p', 'src/tsconfig.pure.json']))],
  ['format and lint', () => check(ends([...biome, 'check', '--error-on-warnings']))],
  ['hooks and promises', () => check(ends([...eslint, '.', '--max-warnings', '0']))],
  ['nothing unused', () => check(ends(knip))],
  ['unit tests and laws', unitTests],
  ['build', () => unchangedByBuild(build)],
  ['size budget', ofBuild(() => check(ends(sizeLimit)))],
  ['browser journeys', ofBuild(journeys)],
];

// `npm run check`: what needs no built page.
const chosen = process.argv.includes('--without-build')
  ? stages.slice(
      0,
      stages.findIndex(([name]) => name === 'build'),
    )
  : stages;

const results = chosen.map(([name, run]) => {
  console.log(`\n── ${name}`);
  const start = Date.now();
  return { name, ...run(), seconds: (Date.now() - start) / 1000 };
});

const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log('');
for (const { name, passed, failed, skipped, seconds } of results) {
  const detail = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(22)} ${detail.padEnd(34)} ${seconds.toFixed(1)} s`);
}
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;

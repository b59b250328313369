/** One link, one answer: the engine gives in a browser the bytes that it prints on the command line. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { rolldown } from 'rolldown';
import { expect, test } from './guarded-page';
import { openScreen } from './open-screen';

const root = join(import.meta.dirname, '..');

/** Every formula that rounds differently somewhere would show: fleets, ranges, splits, samples, solved numbers. */
const situations: Readonly<Record<string, object>> = {
  'nothing answered': {},
  'ranges and growth under signed terms': {
    required: { 'data-control': 0.5, assurance: 1, throughput: 0.5, latency: 0.75, capability: 0.5, operations: 0.25 },
    signedTerms: 'yes',
    costWeight: 'tight',
    workload: {
      tokensPerDay: '90M to 2B',
      cachedShare: '10% to 45%',
      growthPerYear: 1.7,
      peakToMean: 3.3,
      shape: 'working-hours',
      ttftMs: 1700,
    },
    assumptions: { rentTerm: 'reserved-base', typed: { evaluation: { hours: { low: 3, high: 17 } } } },
  },
  'not sure of much': {
    required: { 'data-control': 'not-sure', capability: 'not-sure', features: 0.75, operations: 'not-sure' },
    place: 'not-sure',
    signedTerms: 'not-sure',
    costWeight: 'not-sure',
    workload: { stage: 'before-launch' },
    unsure: ['tokensPerDay', 'growthPerYear'],
  },
  'a split': {
    required: { 'data-control': 0.25, assurance: 0.75, capability: 0.75, operations: 0.5 },
    place: 'eu',
    axisRanks: { privacy: 1, budget: 2, scale: 3, customization: 3 },
    workload: { tokensPerDay: '300M', routineShare: 0.7, batchableShare: 0.2 },
  },
  'judgements and figures changed': {
    required: { tuning: 0.75, independence: 0.75, capability: 0.75, operations: 0.25 },
    waived: ['tuning'],
    axisWeights: { privacy: 12.5, scale: 27.5, customization: 40, budget: 20 },
    workload: { tokensPerDay: '1.2B', inputTokens: 2700, outputTokens: 350 },
    assumptions: {
      labour: false,
      gpu: 'H200 SXM',
      gpuUsdPerHour: 3.37,
      lowBit: ['nvfp4'],
      on: '2026-12-01',
      economics: { engineer_loaded_hourly_us: '95 to 140' },
      judgements: {
        headroom: 0.07,
        'performance.hosted-open.throughput': 0.5,
        'prior.0.5': 0.4,
        'cost-decades': 2.3,
        samples: 1500,
      },
    },
  },
  'no option left': { required: { 'data-control': 1 }, internals: 'yes', noPurchase: true, place: 'other' },
};

/** Other Node versions to hold against as well: paths of binaries, separated as in PATH. */
const nodes = [process.execPath, ...(process.env.OTHER_NODES ?? '').split(delimiter).filter(Boolean)];
const printedBy = async (node: string, input: string): Promise<string> => {
  const command = spawn(node, [join(root, 'scripts/cli.mjs'), 'recommend', '-'], { cwd: root });
  command.stdin.end(input);
  const [printed, complaints] = await Promise.all([text(command.stdout), text(command.stderr)]);
  expect(complaints).toBe('');
  return printed;
};

/** The command without its files and arguments, minified as the page is. */
const engineForBrowser = async (): Promise<string> => {
  const build = await rolldown({
    input: join(root, 'src/cli/recommend.ts'),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false, minify: true });
  await build.close();
  return output[0].code;
};

interface Engine {
  readonly runRecommend: (
    args: readonly string[],
    io: { readonly stdin: string; readonly readFile: () => string },
  ) => { readonly stdout: string };
}

test('a recommendation has the same bytes in the browser as on the command line', async ({ page }) => {
  test.setTimeout(240_000);
  const code = await engineForBrowser();
  await page.route('**/engine-under-test.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
  await openScreen(page, '');
  for (const [name, situation] of Object.entries(situations)) {
    await test.step(name, async () => {
      const input = JSON.stringify(situation);
      const inBrowser = page.evaluate(async (stdin) => {
        const { runRecommend }: Engine = await import(new URL('engine-under-test.js', document.baseURI).href);
        return runRecommend(['-'], { stdin, readFile: () => '' }).stdout;
      }, input);
      const [here, ...printed] = await Promise.all([inBrowser, ...nodes.map((node) => printedBy(node, input))]);
      expect(here.length).toBeGreaterThan(5_000);
      for (const there of printed) {
        // The first line that differs says more than two long texts.
        const lines = there.split('\n');
        expect(here.split('\n').find((line, i) => line !== lines[i])).toBeUndefined();
        expect(here === there).toBe(true);
      }
    });
  }
});

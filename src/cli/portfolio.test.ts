import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalog } from '../catalog';
import { evaluatePortfolio } from '../engine/portfolio';
import { chat as chatSaid, records as recordsSaid, team } from '../engine/portfolio/classes.fixture';
import { defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { portfolioJsonSchema } from '../framework/portfolio-schema';
import { readFragment } from '../permalink';
import { readWorkloads } from '../permalink/portfolio';
import { runPortfolio } from './portfolio';

const said = {
  answers: { ...team, workload: { tokensPerDay: '40M' } },
  classes: [{ ...recordsSaid, share: '60%' }, chatSaid],
};
const [records, chat] = said.classes;
const run = (input: unknown, ...args: readonly string[]) =>
  runPortfolio(args.length > 0 ? args : ['-'], {
    readFile: () => {
      throw new Error('no such file');
    },
    stdin: typeof input === 'string' ? input : JSON.stringify(input),
  });

describe('portfolio', () => {
  it('prints what the engine decides, in words too, and a link that opens the same classes', () => {
    const { stdout, code } = run(said);
    const printed = JSON.parse(stdout);
    expect(code).toBe(0);
    const link = readFragment(printed.link).state;
    const { classes } = readWorkloads(link.view.workloads ?? []);
    expect(classes.map(({ name, share }) => [name, share])).toEqual([
      ['Records', 0.6],
      ['Chat', 0.4],
    ]);
    const same = evaluatePortfolio(classes, {
      answers: link.answers,
      assumptions: defaultAssumptions,
      catalog,
      knowledge: currentKnowledge,
    });
    expect([printed.winner, printed.recommended]).toEqual(['hybrid', 'self-hosted-cloud']);
    expect([printed.winner, printed.recommended]).toEqual([same.winner, same.recommended]);
    expect(printed.plan.total).toEqual(same.plan?.total);
    expect(printed.plan.legs.map(({ classes: of }: { classes: unknown }) => of)).toEqual([['Chat'], ['Records']]);
    expect(printed.one.total).toEqual(same.one?.total);
    expect(printed.difference).toEqual(same.difference);
    expect(printed.worstCase).toMatchObject(same.worstCase ?? {});
    expect(printed.classes.map(({ label }: { label: string }) => label)).toEqual(['clear', 'leaning']);
    expect(printed.sentence).toBe('Everything to cloud GPUs; a split would cost about the same.');
    expect(printed.rule).toBe('Sensitive classes have no fallback to a third party.');
    expect(stdout).toBe(run(said).stdout);
  });

  it('says which answers are not counted, by their field', () => {
    const answers = { ...said.answers, sensitiveShare: 0.3, workload: { tokensPerDay: '40M', mixed: true } };
    const shares = JSON.parse(run({ ...said, answers }).stdout);
    expect(shares.notices.map(({ field }: { field: string }) => field)).toEqual([
      'answers.sensitiveShare',
      'answers.workload.mixed',
    ]);
    const own = said.classes.map(({ share: _, ...one }) => ({ ...one, tokensPerDay: '10M' }));
    const volumes = JSON.parse(run({ ...said, classes: own }).stdout);
    expect(volumes.notices).toEqual([
      {
        field: 'answers.workload.tokensPerDay',
        text: 'Tokens a day that you answered are not counted here: the classes have volumes of their own.',
      },
    ]);
    expect(JSON.parse(run(said).stdout).notices).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['answers that are null', { ...said, answers: null }, /^answers must be an object/],
    ['no classes', {}, /^classes must be a list/],
    ['one class', { classes: [records] }, /^classes must hold 2 to 6 classes, got 1\./],
    ['a file of thousands', { classes: Array(50_000).fill(records) }, /^classes must hold 2 to 6 classes, got 50000\./],
    ['an unknown field', { classes: [records, { ...chat, shar: 1 }] }, /^classes\.1\.shar .* did you mean share/],
    [
      'a level that is none',
      { classes: [records, { ...chat, required: { latency: 0.3 } }] },
      /^classes\.1\.required\.latency must be one of 0, 0\.25/,
    ],
    [
      'a ladder that classes do not state',
      { classes: [records, { ...chat, required: { operations: 1 } }] },
      /^classes\.1\.required\.operations/,
    ],
    [
      'a name twice',
      { classes: [records, { ...chat, name: 'Records' }] },
      /^classes\.1\.name is the name of another class/,
    ],
    ['an empty name', { classes: [records, { ...chat, name: ' ' }] }, /^classes\.1\.name must not be empty/],
    [
      'shares that miss the whole',
      { classes: [records, { ...chat, share: 0.3 }] },
      /^classes must have shares that come to 100%; these come to 90%/,
    ],
    ['share and volume', { classes: [{ ...records, tokensPerDay: 5 }, chat] }, /^classes\.0\.share or tokensPerDay/],
    [
      'two ways to count',
      { classes: [records, { name: 'B', tokensPerDay: '5M' }] },
      /^classes\.1\.tokensPerDay and the first class/,
    ],
    [
      'a rule without a level',
      { classes: [records, { ...chat, dataControlIs: 'rule' }] },
      /^classes\.1\.dataControlIs needs data-control/,
    ],
    [
      'answers that cannot be read',
      { ...said, answers: { required: { x: 1 } } },
      /^answers\.required\.x is not a known key/,
    ],
    ['an unknown model', { ...said, answers: { sameWeights: 'nobody/knows' } }, /^answers\.sameWeights/],
    ['a list', [], /^The input must be an object/],
    ['no JSON', 'no', /^Standard input is not JSON/],
  ])('%s: one sentence and exit code 2', (_, input, sentence) => {
    const { stdout, stderr, code } = run(input);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(sentence);
    expect(stderr?.trimEnd()).not.toContain('\n');
  });

  it.each([
    [['--all'], /^--all is not a flag of portfolio/],
    [['a.json', 'b.json'], /takes one file/],
    [['none.json'], /^none\.json cannot be opened/],
  ])('%j is refused', (args, sentence) => {
    expect(run(said, ...args).stderr).toMatch(sentence);
  });

  it('its schema takes what it reads and refuses the rest', () => {
    const schema = z.fromJSONSchema(portfolioJsonSchema());
    expect(schema.safeParse(said).success).toBe(true);
    expect(schema.safeParse({ ...said, classes: [{ share: 1 }] }).success).toBe(false);
    expect(schema.safeParse({ ...said, colour: 'red' }).success).toBe(false);
  });
});

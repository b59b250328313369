import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { embeddingsJsonSchema } from '../framework/embeddings-schema';
import { readFragment } from '../permalink';
import { readEmbeddings } from '../permalink/embeddings';
import { runEmbeddings } from './embeddings';

const files: Readonly<Record<string, string>> = {
  'answers.json': JSON.stringify({ assumptions: { gpu: 'L40S', gpuUsdPerHour: 1, labour: false } }),
  'bad.json': JSON.stringify({ assumptions: { gpu: 'X9' } }),
  'text.json': 'no',
};
const run = (workload: unknown, ...args: readonly string[]) =>
  runEmbeddings(['-', ...args], {
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    stdin: JSON.stringify(workload),
  });

describe('embeddings', () => {
  it('prints buckets, both sides with their sources, and a link that opens the same workload', () => {
    const said = { documents: '2M', rented: 'voyage-4', owned: 'bge-m3' };
    const { stdout, code } = run(said);
    const printed = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(printed.buckets.firstLoad).toBe(2e6 * 1100);
    expect(printed.rent).toMatchObject({ model: 'voyage-4', facts: { dimensions: 1024 } });
    expect(printed.own).toMatchObject({ facts: { key: 'bge-m3' }, basis: 'estimated' });
    expect(printed.sentence).toMatch(/^(Rent|Own|About equal)/);
    for (const { sources } of printed.offers) expect(sources[0].title).toBeTruthy();
    expect(readEmbeddings(readFragment(printed.link).state.view.embeddings ?? []).said).toEqual({
      ...said,
      documents: 2e6,
    });
  });

  it('takes GPU, price and labour from the answers', () => {
    const { own, rent } = JSON.parse(run({ speed: '50k' }, '--answers', 'answers.json').stdout);
    expect(own).toMatchObject({ gpu: 'L40S', usdPerHour: [1, 1, 1], basis: 'typed', speed: { mid: 50_000 } });
    expect([own.cost.labour, rent.cost.labour]).toEqual([0, 0]);
  });

  it.each<[string, unknown, readonly string[], RegExp]>([
    ['a word for a number', { documents: 'many' }, [], /^documents .*"many"/],
    ['a share above its end', { overlap: 1 }, [], /^overlap must be at most 0\.9/],
    ['an unknown field', { docs: 1 }, [], /^docs .*documents/],
    ['a model nobody sells', { rented: 'voyage-44' }, [], /^rented "voyage-44" is not sold .* did you mean voyage-4/],
    ['a closed model to run', { owned: 'voyage-4' }, [], /^owned "voyage-4" is not a model with open weights/],
    ['a speed without its GPU', { speed: 10 }, [], /^speed counts for the GPU it was measured on/],
    ['a list', [], [], /must be an object/],
    ['an unknown flag', {}, ['--gpu', 'L4'], /^--gpu is not a flag of embeddings/],
    ['two files', {}, ['more.json'], /takes one file/],
    ['a missing file', {}, ['--answers', 'none.json'], /^none\.json cannot be opened/],
    ['answers that are no JSON', {}, ['--answers', 'text.json'], /^text\.json is not JSON/],
    ['an unknown GPU', {}, ['--answers', 'bad.json'], /X9/],
    ['nothing after the flag', {}, ['--answers'], /^--answers needs a file/],
    ['standard input twice', {}, ['--answers', '-'], /cannot both be standard input/],
  ])('%s: one sentence and exit code 2', (_, workload, args, sentence) => {
    const { stdout, stderr, code } = run(workload, ...args);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(sentence);
    expect(stderr?.trimEnd()).not.toContain('\n');
  });

  it('its schema takes what it reads and refuses the rest', () => {
    const schema = z.fromJSONSchema(embeddingsJsonSchema());
    expect(schema.safeParse({ documents: '2M', overlap: 0.1, format: 'int8', batch: false }).success).toBe(true);
    expect(schema.safeParse({ documents: true }).success).toBe(false);
    expect(schema.safeParse({ colour: 'red' }).success).toBe(false);
  });
});

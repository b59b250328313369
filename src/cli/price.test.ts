import { describe, expect, it } from 'vitest';
import { agreementOn, catalog, periodOn, priceKey } from '../catalog';
import { run } from './run';

const price = (...args: readonly string[]) =>
  run(['price', ...args], {
    readFile: () => {
      throw new Error('price reads no file');
    },
  });
const printed = (provider: string, model: string, on?: string) => {
  const { stdout, stderr, code } = price('--provider', provider, '--model', model, ...(on ? ['--on', on] : []));
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('price', () => {
  it('prints rate, tier, batch, readings and whether they agree, as of the edition', () => {
    const { prices, ...rest } = printed('openai', 'gpt-6-sol');
    expect(rest).toEqual({
      edition: catalog.edition,
      on: catalog.day,
      provider: { id: 'openai', name: 'OpenAI' },
      model: { key: 'gpt-6-sol', name: 'GPT-6 Sol', released: '2026-09-22' },
      unit: 'USD per million tokens',
    });
    expect(prices).toHaveLength(1);
    expect(prices[0]).toMatchObject({
      id: 'gpt-6-sol',
      from: null,
      to: null,
      rate: { input: 2, output: 10, cacheRead: 0.2, cacheWrite: 2.5, cacheWrite1h: null },
      tier: { aboveInputTokens: 272_000, bills: 'the whole request', rate: { input: 4, output: 15 } },
      peak: null,
      batch: { discount: 0.5, input: 1, output: 5, source: 'portkey-models-batch-config', asOf: '2026-08-21' },
      agreement: 'agree',
      newestReadingDays: 10,
      announced: [],
    });
    expect(prices[0].sources.map(({ source, asOf }: { source: string; asOf: string }) => [source, asOf])).toEqual([
      ['genai-prices', '2026-09-23'],
      ['pi-ai', '2026-11-10'],
    ]);
    for (const { title } of prices[0].sources) expect(title).toMatch(/MIT/);
    expect(prices[0].notes).toEqual(['Since when this price holds is unknown: no list read dates it.']);
  });

  it.each([
    ['product key', 'groq', 'gpt-oss-120b'],
    ['architecture and product key alike, another seller', 'together', 'gpt-oss-120b'],
    ['Hugging Face id', 'groq', 'meta-llama/Llama-3.3-70B-Instruct'],
    ['licence', 'groq', 'llama-3.3'],
    ['id of the seller', 'groq', 'llama-3.3-70b-versatile'],
    ['id of another seller', 'bedrock', 'llama-3.3-70b-versatile'],
    ['seller and id', 'groq', 'groq:llama-3.3-70b-versatile'],
    ['price of no model', 'cohere', 'command-a-03-2025'],
  ])('takes a %s: %s %s', (_, provider, model) => {
    const result = printed(provider, model);
    expect(result.provider.id).toBe(provider);
    expect(result.prices.length).toBeGreaterThan(0);
    for (const { id } of result.prices) expect(catalog.priceByKey.has(priceKey(provider, id))).toBe(true);
  });

  it('shows the hours of another price, the readings that differ, and the note of the row', () => {
    const [row] = printed('deepseek', 'deepseek-v4-pro').prices;
    expect(row).toMatchObject({
      from: '2026-08-17',
      agreement: 'single-source',
      batch: null,
      peak: {
        hoursUtc: [
          [1, 4],
          [6, 10],
        ],
        rate: { input: 1.32, output: 3.96 },
      },
    });
    expect(new Set(row.sources.map(({ rate }: { rate: { input: number } }) => rate.input)).size).toBe(3);
    expect(row.notes).toEqual([expect.stringContaining('weekends')]);
  });

  it('an announced price is listed before its day and in force from it', () => {
    const [before] = printed('google', 'gemini-3.6-flash', '2026-12-31').prices;
    expect([before.rate.input, before.to, before.announced[0].from, before.announced[0].rate.input]).toEqual([
      0.75,
      '2027-01-01',
      '2027-01-01',
      1.5,
    ]);
    const [after] = printed('google', 'gemini-3.6-flash', '2027-01-01').prices;
    expect([after.rate.input, after.from, after.agreement, after.announced]).toEqual([
      1.5,
      '2027-01-01',
      'single-source',
      [],
    ]);
    expect(after.sources.length).toBeGreaterThan(0);
    expect(after.sources.every(({ readsThisPrice }: { readsThisPrice: boolean }) => !readsThisPrice)).toBe(true);
    expect(after.notes).toContainEqual(expect.stringContaining('what was not announced by then is not in it'));
  });

  it('says that nobody read a price on a day before the first reading', () => {
    const [row] = printed('groq', 'llama-3.3-70b', '2025-06-01').prices;
    expect(row.newestReadingDays).toBeNull();
    expect(row.notes).toContainEqual('The first reading is of 2026-09-22: whether it held on 2025-06-01 is unknown.');
  });

  it('answers for every price in force, as the catalogue has it, with a source', () => {
    for (const row of catalog.prices.filter((each) => periodOn(each, catalog.day) !== null)) {
      const name = priceKey(row.seller, row.id);
      const found = printed(row.seller, row.id).prices;
      expect(
        found.map(({ id }: { id: string }) => id),
        name,
      ).toEqual([row.id]);
      expect(found[0].rate, name).toMatchObject(periodOn(row, catalog.day)?.rate ?? {});
      expect(found[0].agreement, name).toBe(agreementOn(row, catalog.day));
      expect(found[0].sources.length, name).toBeGreaterThan(0);
    }
  });

  const usage = 'price --provider P --model M [--on YYYY-MM-DD]';
  it.each([
    [[], '--provider is missing: name the exact id of a seller, such as openai.'],
    [['--provider', 'openai'], '--model is missing: name an exact id of a model.'],
    [['--provider'], '--provider needs a value after it.'],
    [['--model', ''], '--model needs a value after it.'],
    [['openai'], `"openai" belongs to no flag; write ${usage}.`],
    [['--seller', 'openai'], `--seller is not a flag of price; write ${usage}.`],
    [['--model', 'a', '--model', 'b'], '--model is given twice; keep one of them.'],
    [
      ['--provider', 'OpenAI', '--model', 'gpt-6-sol'],
      '--provider "OpenAI" is not in the catalogue; did you mean openai?',
    ],
    [
      ['--provider', 'q', '--model', 'gpt-6-sol'],
      '--provider "q" is not in the catalogue; name one of anthropic, azure, ',
    ],
    [
      ['--provider', 'openai', '--model', 'gpt-6-sl'],
      '--model "gpt-6-sl" is not in the catalogue; did you mean gpt-6-sol',
    ],
    [['--provider', 'openai', '--model', 'GPT-6 Sol'], '--model "GPT-6 Sol" is not in the catalogue; did you mean '],
    [['--provider', 'openai', '--model', '?'], '--model "?" is not in the catalogue; name an exact id of a model.'],
    [
      ['--provider', 'openai', '--model', 'gemma-2-3'],
      '--model "gemma-2-3" is an id of several models, gemma-2-27b and gemma-2-9b and ',
    ],
    [
      ['--provider', 'openai', '--model', 'claude-opus-5.5'],
      'openai has no price for claude-opus-5.5 in the catalogue; sold by anthropic, bedrock.',
    ],
    [
      ['--provider', 'openai', '--model', 'command-a-03-2025'],
      'openai has no price for command-a-03-2025 in the catalogue; sold by cohere.',
    ],
    [
      ['--provider', 'openai', '--model', 'mistral-7b'],
      'openai has no price for mistral-7b in the catalogue, and no other seller has one.',
    ],
    [
      ['--provider', 'openai', '--model', 'gpt-6-sol', '--on', '2026-02-30'],
      '--on must be a day of the calendar, like 2026-11-20, not "2026-02-30".',
    ],
    [['--provider', 'openai', '--model', 'gpt-6-sol', '--on', 'today'], '--on must be a day of the calendar'],
    [
      ['--provider', 'openai', '--model', 'gpt-6-sol', '--on', '2020-01-01'],
      'gpt-6-sol was not on sale on 2020-01-01: it was released 2026-09-22.',
    ],
  ])('refuses %j with a sentence', (args, sentence) => {
    const { stdout, stderr, code } = price(...args);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(sentence);
    expect(stderr?.trimEnd()).not.toContain('\n');
  });
});

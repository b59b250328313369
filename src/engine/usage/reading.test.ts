import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnChoice } from './formats';
import { usageFormats } from './formats';
import { profileOf, type WorkloadProfile } from './profile';
import { parseProfile } from './profile-schema';
import { type UsageReading, usageReader } from './reading';
import { azureCsv, generatedRows } from './rows.fixture';

const read = (text: string, pieces = 1, choice: ColumnChoice | null = null): UsageReading => {
  const reader = usageReader(choice);
  const size = Math.max(1, Math.ceil(text.length / pieces));
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  return reader.end();
};
const profileFrom = (reading: UsageReading): WorkloadProfile => {
  if (reading.kind === 'profile') return reading.profile;
  if (reading.kind === 'refused') throw new Error(reading.problem);
  const profile = profileOf(reading.tally, 0, reading.format.id, reading.badRows);
  if (profile === null) throw new Error('no profile');
  return profile;
};
const json = (value: unknown) => JSON.stringify(value);

const openaiPage = {
  object: 'page',
  data: [
    {
      object: 'bucket',
      start_time: 1_772_409_600,
      end_time: 1_772_496_000,
      results: [
        {
          object: 'organization.usage.completions.result',
          input_tokens: 1000,
          output_tokens: 500,
          input_cached_tokens: 800,
          num_model_requests: 5,
          model: 'gpt-x',
          batch: true,
        },
      ],
    },
  ],
};
const costsPage = {
  object: 'page',
  data: [{ object: 'bucket', start_time: 1, results: [{ object: 'organization.costs.result', amount: { value: 1 } }] }],
};
const anthropicPage = {
  data: [
    {
      starting_at: '2026-03-02T00:00:00Z',
      ending_at: '2026-03-02T01:00:00Z',
      results: [
        {
          uncached_input_tokens: 1500,
          cache_creation: { ephemeral_1h_input_tokens: 1000, ephemeral_5m_input_tokens: 500 },
          cache_read_input_tokens: 1000,
          output_tokens: 500,
          service_tier: 'batch',
          model: 'c',
        },
      ],
    },
  ],
};
const span = (tokens: number) => ({
  traceId: 'AA',
  spanId: 'BB',
  startTimeUnixNano: '1772443815123456789',
  attributes: [
    { key: 'gen_ai.request.model', value: { stringValue: 'm' } },
    { key: 'gen_ai.usage.input_tokens', value: { intValue: String(tokens) } },
    { key: 'gen_ai.usage.output_tokens', value: { intValue: '50' } },
    { key: 'gen_ai.usage.cache_read.input_tokens', value: { intValue: '30' } },
  ],
});
const otlp = {
  resourceSpans: [{ scopeSpans: [{ spans: [span(100), { name: 'a database', attributes: [] }] }] }],
};

describe('formats', () => {
  it.each<[string, string, Partial<WorkloadProfile>]>([
    [
      'OpenAI usage',
      json(openaiPage),
      { format: 'openai-usage', requestsPerDay: 5, cachedShare: 0.8, batchShare: 1, inputTokens: null },
    ],
    [
      'OpenAI usage as a table',
      'start_time,end_time,input_tokens,output_tokens,num_model_requests,model\n1772409600,1772413200,10,5,2,a\n',
      { format: 'openai-usage', inputOutputRatio: 2, meanInputTokens: 5 },
    ],
    [
      'Anthropic usage',
      json(anthropicPage),
      { format: 'anthropic-usage', inputOutputRatio: 8, cachedShare: 0.25, batchShare: 1, requestsPerDay: null },
    ],
    [
      'LiteLLM, a list',
      json([
        {
          request_id: 'a',
          startTime: '2026-03-02 09:00:00.1',
          prompt_tokens: 10,
          completion_tokens: 5,
          model: 'x',
          status: 'success',
        },
        {
          request_id: 'a',
          startTime: '2026-03-02 09:00:00.1',
          prompt_tokens: null,
          completion_tokens: 0,
          status: 'failure',
        },
      ]),
      { format: 'litellm-spend', rows: 2, failedRows: 1, zeroRows: 1, repeatedRows: 1 },
    ],
    [
      'LiteLLM, a table with a quoted line break',
      'request_id,startTime,prompt_tokens,completion_tokens,messages\r\n1,2026-03-02T09:00:00Z,10,5,"a\r\nb, ""c"""\r\n',
      { format: 'litellm-spend', rows: 1, badRows: 0, inputOutputRatio: 2 },
    ],
    ['OTLP', json(otlp), { format: 'opentelemetry', rows: 1, cachedShare: 0.3, models: [{ model: 'm', share: 1 }] }],
    [
      'spans as lines',
      `${json({ name: 'q', context: { trace_id: '1', span_id: '2' }, start_time: '2026-03-02T09:00:00Z', attributes: { 'gen_ai.usage.prompt_tokens': 4, 'gen_ai.usage.completion_tokens': 2 } })}\n`,
      { format: 'opentelemetry', inputOutputRatio: 2 },
    ],
    [
      'OpenRouter',
      json({ data: [{ date: '2026-03-02', model: 'o', requests: 5, prompt_tokens: 50, completion_tokens: 25 }] }),
      { format: 'openrouter-activity', requestsPerDay: 5 },
    ],
    [
      'Langfuse',
      `${json({ id: '1', start_time: '2026-03-02 09:00:00.963000', provided_model_name: 'g', level: 'DEFAULT', usage_details: { input: 60, input_cached_tokens: 40, output: 15, reasoning_tokens: 5, total: 120 } })}\n${json({ id: '2', start_time: '2026-03-02 09:00:01.963000', provided_model_name: '', usage_details: {} })}\n`,
      { format: 'langfuse', rows: 1, inputOutputRatio: 5, cachedShare: 0.4 },
    ],
    [
      'Helicone',
      'request_created_at,request_model,status,prompt_tokens,completion_tokens\n2026-03-02 09:00:00,m,500,,\n2026-03-02 09:00:01,m,200,8,4\n',
      { format: 'helicone', failedRows: 1, zeroRows: 1, inputOutputRatio: 2 },
    ],
    ['Azure trace', azureCsv(generatedRows(50, 14)), { format: 'azure-trace', rows: 50 }],
    [
      'a plain table, tabs and other names',
      'Created At\tModel\tPrompt Tokens\tCompletion Tokens\n2026-03-02 09:00\tm\t30\t10\n',
      { format: 'plain', inputOutputRatio: 3 },
    ],
    [
      'plain lines of JSON with usage inside',
      `${json({ created: 1_772_443_815, model: 'm', usage: { prompt_tokens: 30, completion_tokens: 10, prompt_tokens_details: { cached_tokens: 15 } } })}\n`,
      { format: 'plain', inputOutputRatio: 3, cachedShare: 0.5 },
    ],
  ])('%s', (_, text, expected) => {
    expect(profileFrom(read(text))).toMatchObject(expected);
    expect(profileFrom(read(text, 17))).toMatchObject(expected);
  });

  it('each names the page its columns come from, with the day it was read', () => {
    for (const { source } of usageFormats) expect(source?.url).toMatch(/^https:\/\//);
    expect(new Set(usageFormats.map(({ id }) => id)).size).toBe(usageFormats.length);
  });
});

describe('refused with one sentence', () => {
  it.each<[string, string, RegExp, readonly string[]]>([
    ['nothing', '', /^This file is empty\./, []],
    ['a cost export', json(costsPage), /holds money and no tokens/, []],
    ['other columns', 'when,a,b\n2026-03-02,1,2\n', /columns found are when, a, b\./, ['when', 'a', 'b']],
    ['other keys', json({ when: 1, deep: { a: 2 } }), /keys found are when, deep\.a\./, ['when', 'deep.a']],
    ['one column', 'hello\nworld\n', /has one column, hello/, []],
    ['broken JSON', '{ "a": \n', /Nothing could be read/, []],
    [
      'no tokens',
      'timestamp,input_tokens,output_tokens\n2026-03-02,0,0\n',
      /No row of this file has a token/,
      ['timestamp', 'input_tokens', 'output_tokens'],
    ],
    [
      'a broken profile',
      json({ profile: 1, from: 'a', to: 'b', days: 1, tokensPerDay: 'many' }),
      /profile cannot be read: tokensPerDay must be a number/,
      [],
    ],
  ])('%s', (_, text, problem, columns) => {
    const reading = read(text);
    expect(reading.kind).toBe('refused');
    if (reading.kind !== 'refused') return;
    expect(reading.problem).toMatch(problem);
    expect(reading.columns).toEqual(columns);
  });

  it('and read once its columns are named', () => {
    const choice = { at: 'when', input: 'a', output: 'b' };
    expect(profileFrom(read('when,a,b\n2026-03-02,6,2\n', 1, choice))).toMatchObject({ inputOutputRatio: 3 });
    expect(profileFrom(read(json({ when: '2026-03-02', a: 6, b: 2 }), 1, choice))).toMatchObject({ format: 'chosen' });
  });
});

describe('bad lines', () => {
  const table = [
    'timestamp,input_tokens,output_tokens,note',
    '2026-03-02T09:00:00Z,10,5,fine',
    '2026-03-02T09:00:00Z,ten,5,',
    '',
    '2026-03-02T09:00:00Z,10,5,"two',
    'lines"',
    'noon,10,5,',
    '2026-03-02T09:00:00Z,1.5,5,',
    '1999-03-02T09:00:00Z,1,5,',
    '2026-03-02T09:00:00Z,,5,',
    '2026-03-02T09:00:00Z,2000000000,5,',
    '2026-03-02T09:00:00Z,7,"never closed',
    '2026-03-02T09:00:01Z,10,5,fine',
  ].join('\n');

  it.each([1, 9, 60])('are counted with their number and reason, the rest is used; in %i pieces', (pieces) => {
    const reading = read(table, pieces);
    if (reading.kind !== 'log') throw new Error(reading.kind);
    expect(reading.tally.rows).toBe(3);
    expect(reading.badRows).toBe(7);
    expect(reading.badLines.map(({ line }) => line)).toEqual([3, 7, 8, 9, 10, 11, 12]);
    expect(reading.badLines[0]?.reason).toBe('input_tokens must be a whole number from 0 to 1000000000, not "ten".');
    expect(reading.badLines[1]?.reason).toContain('must be a time like 2026-11-20T09:30:00Z, not "noon".');
    expect(reading.badLines[6]?.reason).toContain('never closed');
  });

  it('of JSON too, and only the first twenty are shown', () => {
    const good = json({ timestamp: '2026-03-02', input_tokens: 1, output_tokens: 1 });
    const reading = read([good, ...Array<string>(30).fill('{oops}'), good].join('\n'));
    if (reading.kind !== 'log') throw new Error(reading.kind);
    expect(reading).toMatchObject({ badRows: 30, tally: { rows: 2 } });
    expect(reading.badLines).toHaveLength(20);
    expect(reading.badLines[0]).toEqual({ line: 2, reason: 'This line is not JSON.' });
  });
});

describe('pieces', () => {
  it('where the text is cut changes nothing', () => {
    const text = azureCsv(generatedRows(40, 9));
    const whole = profileFrom(read(text));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (pieces) => {
        expect(profileFrom(read(text, pieces))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('nothing anybody may drop is a blank page', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '{', '[', '[{"a":', 'a,b\n', '"', '\uFEFF'), (text, before) => {
        expect(['refused', 'log', 'profile']).toContain(read(before + text, 3).kind);
      }),
    );
  });
});

describe('a profile', () => {
  const profile = profileFrom(read(azureCsv(generatedRows(400, 63))));

  it('is read back as it was written, alone, as a line, and as the one cell of a table', () => {
    for (const text of [
      JSON.stringify(profile, null, 2),
      `${json(profile)}\n`,
      `profile\n"${json(profile).replaceAll('"', '""')}"\n`,
    ]) {
      expect(profileFrom(read(text))).toEqual(profile);
    }
  });

  it('without what it does not know is unknown there', () => {
    const least = parseProfile({ profile: 1, from: 'a', to: 'b', days: 3, tokensPerDay: 9 });
    expect(least).toMatchObject({ ok: true, profile: { weekShape: null, growthPerMonth: null, models: [] } });
  });

  it.each<[object, RegExp]>([
    [{ weekShape: [1, 2] }, /^weekShape must have 168 numbers/],
    [{ cachedShare: 3 }, /^cachedShare must be a share/],
    [{ utcOffsetMinutes: 7 }, /^utcOffsetMinutes must be a multiple of 15/],
    [{ days: 0 }, /^days must be a number above 0/],
    [{ profile: 2 }, /^profile must be 1/],
  ])('%j is said', (wrong, problem) => {
    const reading = parseProfile({ ...profile, ...wrong });
    expect(reading.ok ? '' : reading.problem).toMatch(problem);
  });
});

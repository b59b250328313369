import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import sources from './data/measurement-sources.json';
import rows from './data/measurements.json';
import { catalog } from './edition';
import { createMeasurements, measurements } from './measurements';

it('holds every run with its source and its month', () => {
  expect(measurements).toHaveLength(841);
  expect(new Set(measurements.map((row) => row.id)).size).toBe(841);
  for (const row of measurements) expect([row.source.length > 10, /^20\d\d/.test(row.date)]).toEqual([true, true]);
});

it('measures exactly the architectures that are called calibrated', () => {
  const measured = new Set(measurements.map((row) => row.model));
  for (const row of catalog.architectures) expect(row.calibrated, row.name).toBe(measured.has(row.name));
});

describe('a row that cannot stand', () => {
  const [first] = rows;
  it.each([
    ['an unknown model', { model: 'Llama-9' }, 'unknown architecture "Llama-9"'],
    ['an unknown GPU', { gpu: 'H900' }, 'unknown GPU "H900"'],
    ['an unknown source', { source: 'nowhere' }, 'unknown source "nowhere"'],
    ['a day to come', { date: '2031-01' }, 'dated 2031-01'],
    ['more GPUs in a replica than there are', { tensorParallel: 8 }, 'over 8 GPUs and has 4'],
    ['a median outside its range', { submissions: { count: 3, low: 1, high: 2 } }, 'outside the range'],
    ['no rate', { tokensPerSecond: 0 }, 'tokensPerSecond'],
    ['an unknown regime', { regime: 'dreamt' }, 'regime'],
    ['a column nobody knows', { isl: 3 }, 'isl'],
  ])('%s', (_, change, says) => {
    expect(() => createMeasurements([{ ...first, ...change }, ...rows.slice(1)], sources, catalog)).toThrow(says);
  });

  it('twice the same id, and a source nobody uses', () => {
    expect(() => createMeasurements([first, ...rows], sources, catalog)).toThrow(`"${first?.id}" occurs twice`);
    expect(() => createMeasurements(rows, [...sources, { id: 'x', title: 'X' }], catalog)).toThrow('used by no row');
  });
});

const table = new URL('../../../shared/data/throughput-calibration.csv', import.meta.url);

it.skipIf(!existsSync(table))('every figure as it was read (needs ../shared/data, else skipped)', () => {
  const theirs = parse<Record<string, string>>(readFileSync(table, 'utf8'), { columns: true, bom: true });
  const number = (text: string | undefined) => (text ? Number(text) : undefined);
  expect(measurements).toHaveLength(theirs.length);
  theirs.forEach((row, index) => {
    const ours = measurements[index];
    expect(ours, row.id).toMatchObject({
      id: row.id,
      regime: row.regime,
      model: row.model,
      gpu: row.gpu,
      gpus: Number(row.num_gpus),
      weights: row.precision_weights,
      kv: row.precision_kv,
      inputTokens: Number(row.isl),
      outputTokens: Number(row.osl),
      metric: row.metric,
      tokensPerSecond: Number(row.value_tokens_per_s),
      software: row.software,
      date: row.date,
      source: row.source,
    });
    expect(
      [
        ours?.tensorParallel,
        ours?.pipelineParallel,
        ours?.inFlight,
        ours?.requests,
        ours?.tpotMs,
        ours?.attentionDataParallel,
      ],
      row.id,
    ).toEqual([
      number(row.tp),
      number(row.pp),
      number(row.batch_or_concurrency),
      number(row.requests_in_run),
      number(row.tpot_ms),
      row.attention_dp === '1' ? true : undefined,
    ]);
  });
});

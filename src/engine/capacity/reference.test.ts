/** The rows of an independent implementation of the same equations: ours must give the same figures. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import type { MeasurementRow } from './table';
import { predictRow } from './table';

type Row = MeasurementRow & Record<`predicted_${'tokens_per_s' | 'batch' | 'tp' | 'replicas'}`, string>;
const read = <R = Row>(file: URL): R[] => parse<R>(readFileSync(file), { columns: true, bom: true });

const records = read(new URL('./fixtures/reference-rows.csv', import.meta.url));

describe('rows kept with the tests', () => {
  it('covers every regime, precision and kind of attention', () => {
    const seen = (column: keyof Row) => new Set(records.map((record) => record[column]));
    expect(records.length).toBeGreaterThanOrEqual(60);
    expect(seen('regime')).toEqual(
      new Set([
        'tuned_saturated',
        'static_batch',
        'server_default',
        'burst_fixed_length',
        'burst_variable_length',
        'mlperf',
        'single_stream',
      ]),
    );
    for (const precision of ['bf16', 'fp8', 'nvfp4', 'mxfp4', 'int4', 'q4_k_m']) {
      expect(seen('precision_weights')).toContain(precision);
    }
    expect(seen('attention_dp')).toContain('1');
    expect(seen('pp')).toContain('4');
    const architectures = [...seen('model')].map((name) => catalog.architectureByName.get(name));
    expect(architectures.some((a) => a?.kvLoraRank && a.attentionExtra.topk)).toBe(true);
    expect(architectures.some((a) => a && a.windowAttentionLayers > 0)).toBe(true);
    expect(architectures.some((a) => a && a.linearStateElements > 0)).toBe(true);
  });

  it.each(records.map((record) => [record.id, record] as const))('%s', (_, record) => {
    const predicted = predictRow(record, catalog);
    if (record.predicted_tokens_per_s === '') {
      expect(predicted).toEqual({ outcome: 'does-not-fit' });
      return;
    }
    const rate = Number(record.predicted_tokens_per_s);
    expect(predicted).toMatchObject({
      batch: Number(record.predicted_batch),
      tensorParallel: Number(record.predicted_tp),
      replicas: Number(record.predicted_replicas),
    });
    expect(predicted.outcome === 'predicted' && Math.abs(predicted.tokensPerSecond - rate)).toBeLessThanOrEqual(
      1e-5 * rate,
    );
  });
});

type Measured = MeasurementRow & { readonly value_tokens_per_s: string };
const measured = new URL('../../../../shared/data/throughput-calibration.csv', import.meta.url);
const reference = new URL('../../../../shared/data/throughput-reference.csv', import.meta.url);
const present = existsSync(measured) && existsSync(reference);

it.skipIf(!present)('every calibration row within 1 % (needs shared/data beside the checkout, else skipped)', () => {
  const rows = read(measured);
  const predictions = new Map(read<Row>(reference).map((row) => [row.id, Number(row.predicted_tokens_per_s)]));
  expect(rows).toHaveLength(841);
  const off = rows.flatMap((row) => {
    const ours = predictRow(row, catalog);
    const theirs = predictions.get(row.id) ?? Number.NaN;
    const agrees = ours.outcome === 'predicted' && Math.abs(ours.tokensPerSecond / theirs - 1) <= 0.01;
    return agrees ? [] : [{ id: row.id, ours, theirs }];
  });
  expect(off).toEqual([]);
});

it.skipIf(!present)('errors against the measurements stay as published (needs shared/data, else skipped)', () => {
  const ratios = (rows: readonly Measured[]) =>
    rows.flatMap((row) => {
      const ours = predictRow(row, catalog);
      return ours.outcome === 'predicted' ? [ours.tokensPerSecond / Number(row.value_tokens_per_s)] : [];
    });
  const percentile = (values: readonly number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? Number.NaN;
  const off = (values: readonly number[]) => values.map((ratio) => Math.abs(ratio - 1));
  const rows = read<Measured>(measured);
  const all = ratios(rows);
  const tuned = ratios(rows.filter((row) => row.regime === 'tuned_saturated'));
  expect([all.length, tuned.length]).toEqual([841, 552]);
  expect(percentile(off(all), 0.5)).toBeCloseTo(0.098, 2);
  expect(percentile(off(all), 0.9)).toBeCloseTo(0.436, 2);
  expect(percentile(all, 0.5)).toBeCloseTo(0.994, 2);
  expect(percentile(off(tuned), 0.5)).toBeCloseTo(0.083, 2);
  expect(percentile(off(tuned), 0.9)).toBeCloseTo(0.257, 2);
});

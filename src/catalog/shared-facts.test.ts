/**
 * The committed rows against the tables they were read from, where a `shared` folder lies beside the checkout:
 * no figure was lost, added or altered on the way.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { capability } from './capability';
import { catalog } from './edition';
import { licenceTermsById } from './licence-terms';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const present = existsSync(folder);
if (!present) console.info('no ../shared/data beside the checkout: the comparison with the source tables is skipped');

const table = (name: string): Record<string, string>[] =>
  parse<Record<string, string>>(readFileSync(`${folder}${name}.csv`, 'utf8'), { columns: true, bom: true });
const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));

describe.skipIf(!present)('against the source tables', () => {
  it('gpus', () => {
    const columns = [
      ['memoryGib', 'memory_gb'],
      ['bandwidthGBps', 'hbm_bandwidth_gbps'],
      ['bf16Tflops', 'dense_bf16_tflops'],
      ['fp8Tflops', 'dense_fp8_tflops'],
      ['fp4Tflops', 'dense_fp4_tflops'],
      ['tdpW', 'tdp_w'],
      ['linkGBps', 'interconnect_gbps_per_gpu_one_direction'],
    ] as const;
    for (const row of table('gpus')) {
      const gpu = catalog.gpuByName.get(row.name ?? '');
      for (const [ours, theirs] of columns) expect(gpu?.[ours], `${row.name} ${ours}`).toBe(number(row[theirs]));
    }
  });

  it('architectures', () => {
    const columns = [
      ['totalB', 'total_params_b'],
      ['activeB', 'active_params_b'],
      ['routedExpertB', 'routed_expert_params_b'],
      ['embeddingB', 'embedding_params_b'],
      ['layers', 'layers'],
      ['hidden', 'hidden'],
      ['heads', 'heads'],
      ['kvHeads', 'kv_heads'],
      ['headDim', 'head_dim'],
      ['fullAttentionLayers', 'layers_full_attention'],
      ['windowAttentionLayers', 'layers_window_attention'],
      ['linearAttentionLayers', 'layers_linear_attention'],
      ['kvElementsPerTokenFull', 'kv_elements_per_token_full'],
      ['kvElementsPerTokenWindow', 'kv_elements_per_token_window'],
      ['linearStateElements', 'linear_state_elements_per_sequence'],
      ['vocabulary', 'vocab'],
      ['maxContext', 'max_context'],
      ['denseFfnLayers', 'dense_ffn_layers'],
      ['ffnMatrices', 'ffn_matrices'],
    ] as const;
    const measured = new Set(table('throughput-calibration').map((row) => row.model));
    for (const row of table('model-architectures')) {
      const shape = catalog.architectureByName.get(row.model ?? '');
      for (const [ours, theirs] of columns) expect(shape?.[ours], `${row.model} ${ours}`).toBe(number(row[theirs]));
      expect(shape?.tiedEmbeddings, row.model).toBe(row.tied_embeddings === '1');
      expect(shape?.calibrated, row.model).toBe(measured.has(row.model));
    }
  });

  it('rentals, in the same order', () => {
    const rows = table('gpu-prices');
    expect(
      catalog.rentals
        .slice(0, rows.length)
        .map((row) => [row.gpu, row.provider, row.terms, row.usdPerGpuHour, row.region ?? '']),
    ).toEqual(rows.map((row) => [row.gpu, row.provider, row.terms, number(row.usd_per_gpu_hour), row.region]));
  });

  it('economics', () => {
    for (const row of table('economics')) {
      const ours = catalog.economicsByKey.get(row.key ?? '');
      expect([ours?.low, ours?.mid, ours?.high], row.key).toEqual([number(row.p10), number(row.p50), number(row.p90)]);
    }
  });

  it('licences: every statement, threshold, source and day', () => {
    interface Stated {
      readonly value: string;
      readonly source: string | null;
      readonly as_of: string | null;
    }
    type Theirs = Readonly<Record<string, Stated>> & {
      readonly id: string;
      readonly thresholds: readonly { amount: number; metric: string; blocks_use: boolean; consequence: string }[];
      readonly eu_ai_act_open_source_exemption: Stated;
      readonly verification: string;
    };
    const rows: readonly Theirs[] = JSON.parse(readFileSync(`${folder}licences.json`, 'utf8'));
    const title = (source: string | null) => (source === null ? null : catalog.sourceById.get(source)?.title);
    // Licences found since are further rows.
    expect(catalog.licences.map(({ id }) => id)).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
    for (const row of rows) {
      const licence = catalog.licenceById.get(row.id);
      const terms = licenceTermsById.get(row.id);
      const pairs = [
        [licence?.licenceName, row.licence_name],
        [licence?.commercialUse, row.commercial_use],
        [licence?.outputTraining, row.output_training],
        [licence?.geographicRestriction, row.geographic_restriction],
        [licence?.hostingForThirdParties, row.hosting_for_third_parties],
        [terms?.spdx, row.spdx],
        [terms?.attribution, row.attribution],
        [terms?.acceptableUse, row.acceptable_use_policy],
        [terms?.redistribution, row.redistribution],
        [terms?.derivatives, row.derivative_inheritance],
        [terms?.patent, row.patent],
        [terms?.fieldOfUse, row.field_of_use],
      ] as const;
      for (const [ours, theirs] of pairs) {
        // "n/a (stable text)" is no day.
        const asOf = theirs?.as_of?.startsWith('n/a') ? null : (theirs?.as_of ?? null);
        expect([ours?.value, title(ours?.source ?? null), ours?.asOf ?? null], row.id).toEqual([
          theirs?.value,
          theirs?.source,
          asOf,
        ]);
      }
      expect(
        licence?.thresholds.map(({ metric, amount, blocksUse, consequence }) => [
          metric,
          amount,
          blocksUse,
          consequence,
        ]),
        row.id,
      ).toEqual(
        row.thresholds.map(({ metric, amount, blocks_use, consequence }) => [metric, amount, blocks_use, consequence]),
      );
      expect([terms?.euAiActExemption.value, terms?.verification], row.id).toEqual([
        row.eu_ai_act_open_source_exemption.value,
        row.verification,
      ]);
    }
  });

  it('model joins', () => {
    const id = (text: string | undefined) => text || null;
    // Found since: the table has no licence for these.
    const found: Record<string, string> = {
      'qwen3.6-27b': 'qwen3.6',
      'qwen3.6-35b-a3b': 'qwen3.6',
      'qwen3-coder-480b': 'qwen3-coder',
    };
    for (const row of table('model-keys')) {
      expect(catalog.modelByKey.get(row.product_key ?? '')).toMatchObject({
        architecture: id(row.architecture),
        licence: found[row.product_key ?? ''] ?? id(row.licence_id),
        hfId: id(row.hf_id),
        capabilityId: id(row.capability_id),
      });
    }
  });

  it('capability', () => {
    type Shared = Record<string, unknown> & { readonly scores: readonly Record<string, string | number | null>[] };
    const rows = JSON.parse(readFileSync(`${folder}capability.json`, 'utf8')) as readonly Shared[];
    const ofType = (type: string) => rows.filter((row) => row.type === type);
    for (const row of ofType('model')) {
      const ours = capability.capabilityOf(String(row.id));
      expect([ours?.model.tier, ours?.model.released], String(row.id)).toEqual([row.tier, row.released]);
      // One RULER cell of the table holds two figures.
      const theirs = row.scores.flatMap(({ value, as_of, source }) =>
        String(value)
          .split(' / ')
          .map((figure) => [Number(figure.replace(/[<>K]/g, '')), as_of, source]),
      );
      const figures = ours?.scores.map((s) => [s.value, s.asOf, catalog.sourceById.get(s.source)?.title]) ?? [];
      expect(figures.map(String).sort(), String(row.id)).toEqual(theirs.map(String).sort());
    }
    expect(ofType('model')).toHaveLength(100);
    expect(capability.publishedGaps.map((gap) => [gap.id, gap.months, gap.points])).toEqual(
      ofType('gap_estimate').map((row) => [row.id, row.value_months ?? null, row.value_points ?? null]),
    );
    expect(capability.guideScores.map((row) => row.asPublished)).toEqual(
      ofType('seed_table_row').map((row) => row.as_published),
    );
    expect(capability.tiers.map((row) => row.tier)).toEqual(ofType('tier_definition').map((row) => row.tier));
    const publishers = new Set(capability.publishers.map((row) => row.id));
    for (const row of ofType('benchmark_source')) expect(publishers).toContain(row.id);
  });
});

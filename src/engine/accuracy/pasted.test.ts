import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog';
import { measurements } from '../../catalog/measurements';
import { compareAll, rowOf } from './comparison';
import { mostPastedRows, readPasted } from './pasted';
import { tableRecords } from './table-text';

const read = (text: string) => readPasted(text, catalog);
const header = 'model,gpu,weights,isl,osl,tokens_per_s';
const good = 'Llama-3.1-8B,H100 SXM,fp8,1000,500,9000';

const runsOf = (text: string) => {
  const result = read(text);
  if (!result.ok) throw new Error(result.why);
  return result;
};

it('gives back the errors of the published table when that is pasted', () => {
  const rows = measurements.slice(0, 200).map((each) => ({ ...rowOf(each), value_tokens_per_s: each.tokensPerSecond }));
  const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
  const quoted = (cell: unknown) => `"${String(cell).replaceAll('"', '""')}"`;
  const text = [columns.join(','), ...rows.map((row) => columns.map((column) => quoted(row[column])).join(','))];
  const { runs, bad } = runsOf(text.join('\r\n'));
  expect(bad).toEqual([]);
  expect(runs.map(({ compared }) => compared)).toEqual(compareAll(measurements.slice(0, 200), catalog));
  expect(runs[0]?.line).toBe(2);
});

it.each([
  ['commas', `${header}\n${good}`],
  ['semicolons', `${header}\n${good}`.replaceAll(',', ';')],
  ['tabs', `${header}\n${good}`.replaceAll(',', '\t')],
  ['a byte order mark and empty lines', `\uFEFF\n${header}\n\n${good}\n\n`],
  ['other names for columns', `Model Name,Accelerator,dtype,Input Tokens,Output Tokens,Output throughput\n${good}`],
  ['columns in another order', 'tps,osl,isl,precision,gpu,model,comment\n9000,500,1000,fp8,H100 SXM,Llama-3.1-8B,hot'],
  ["a product's key and a seller's card", `${header}\nllama-3.1-8b,H100 80GB,FP8,1000,500,9000`],
  ['numbers with separators', `${header}\nLlama-3.1-8B,h100-sxm,float8,"1,000",500,"9,000"`.replace('float8', 'fp8')],
  ['GPUs and parallelism said', `${header},num_gpus,tp\n${good},1,1`],
])('reads %s', (_, text) => {
  const { runs, bad } = runsOf(text);
  expect(bad).toEqual([]);
  expect(runs).toHaveLength(1);
  expect(runs[0]?.compared).toMatchObject({ model: 'Llama-3.1-8B', gpu: 'H100 SXM', measured: 9000, stack: 'default' });
  expect(runs[0]?.compared.predicted).toBeCloseTo(6882.47);
});

it.each([
  ['', { ok: false, why: 'empty' }],
  [' \n\n', { ok: false, why: 'empty' }],
  [header, { ok: false, why: 'only-header' }],
  [good, { ok: false, why: 'no-columns' }],
  [
    'model,gpu\nx,y',
    { ok: false, why: 'no-columns', missing: ['precision_weights', 'isl', 'osl', 'value_tokens_per_s'] },
  ],
  [`${header}\n${`${good}\n`.repeat(mostPastedRows + 1)}`, { ok: false, why: 'too-many', rows: mostPastedRows + 1 }],
])('a table it cannot use: %#', (text, result) => expect(read(text)).toMatchObject(result));

describe('a bad row is left out with its line, and the rest counts', () => {
  const bad = (cells: string, more = '') => {
    const result = runsOf(`${header}${more}\n${good}\n\n${cells}\n${good}`);
    expect(result.runs.map(({ line }) => line)).toEqual([2, 5]);
    expect(result.bad.map(({ line }) => line)).toEqual([4]);
    return result.bad[0]?.why;
  };
  it.each([
    ['no rate', 'Llama-3.1-8B,H100 SXM,fp8,1000,500,', '', { kind: 'empty', column: 'value_tokens_per_s' }],
    ['no model', ',H100 SXM,fp8,1000,500,9', '', { kind: 'empty', column: 'model' }],
    ['a rate below zero', 'Llama-3.1-8B,H100 SXM,fp8,1000,500,-4', '', { column: 'value_tokens_per_s', cell: '-4' }],
    ['a rate in words', 'Llama-3.1-8B,H100 SXM,fp8,1000,500,fast', '', { column: 'value_tokens_per_s', cell: 'fast' }],
    [
      'an unknown model',
      'Llama-3.1-8BB,H100 SXM,fp8,1000,500,9',
      '',
      { column: 'model', instead: ['Llama-3.1-8B', 'Llama-3.1-70B', 'Llama-3.1-405B'] },
    ],
    ['a closed model', 'gpt-5.4,H100 SXM,fp8,1000,500,9', '', { column: 'model', cell: 'gpt-5.4' }],
    ['half a GPU', 'Llama-3.1-8B,H100,fp8,1000,500,9', '', { column: 'gpu', instead: ['H100 PCIe', 'H100 SXM'] }],
    ['an unknown precision', 'Llama-3.1-8B,H100 SXM,fp3,1000,500,9', '', { column: 'precision_weights', cell: 'fp3' }],
    ['half a token', 'Llama-3.1-8B,H100 SXM,fp8,10.5,500,9', '', { column: 'isl', cell: '10.5' }],
    ['a replica larger than the system', `${good},1,4`, ',num_gpus,tp', { column: 'num_gpus', instead: ['4'] }],
    [
      'what does not fit',
      'Llama-3.3-70B,L4,fp8,1000,500,9',
      '',
      { kind: 'unpredicted', why: { outcome: 'does-not-fit' } },
    ],
  ])('%s', (_, cells, more, why) => expect(bad(cells, more)).toMatchObject(why));
});

describe('tables as text', () => {
  it.each([
    [
      'quotes, a comma and a doubled quote',
      'a,b\n"x, ""y""",2',
      [
        ['a', 'b'],
        ['x, "y"', '2'],
      ],
    ],
    [
      'an empty last cell',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a quote that is never closed',
      'a,b\n"x,2\ny,3',
      [
        ['a', 'b'],
        ['"x', '2'],
        ['y', '3'],
      ],
    ],
    [
      'a quote inside a word',
      'a,b\n5" disk,2',
      [
        ['a', 'b'],
        ['5" disk', '2'],
      ],
    ],
  ])('%s', (_, text, cells) => expect(tableRecords(text).map((record) => record.cells)).toEqual(cells));

  it('counts lines through quoted line breaks', () => {
    expect(tableRecords('a\n"x\ny"\nz').map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

import { describe, expect, it } from 'vitest';
import { runCapacity } from './capacity';

const files: Record<string, string> = {};
const io = {
  readFile: (path: string): string => {
    const text = files[path];
    if (text === undefined) throw new Error('no such file');
    return text;
  },
};
const whole = '--model Llama-3.3-70B --tp 2 --weights fp8 --kv fp8 --isl 1000 --osl 500'.split(' ');
const run = (...more: string[]) => runCapacity([...whole, '--gpu', 'H100 SXM', ...more], io);

describe('one replica', () => {
  it('prints rate, band, batch, latency and memory of one replica with default settings', () => {
    const { stdout, code, stderr } = run();
    expect([code, stderr]).toEqual([0, undefined]);
    const figures = JSON.parse(stdout);
    expect(Object.keys(figures)).toEqual([
      'fits',
      'outputTokensPerSecond',
      'low',
      'high',
      'batch',
      'tpotMs',
      'ttftMs',
      'weightsGb',
      'kvBytesPerToken',
      'basis',
    ]);
    expect(Math.round(figures.outputTokensPerSecond)).toBe(2394);
    expect(figures.low).toBeCloseTo(figures.outputTokensPerSecond * 0.56, 1);
    expect(figures.high).toBeCloseTo(figures.outputTokensPerSecond * 1.55, 1);
    expect(figures).toMatchObject({ fits: true, weightsGb: 72.654, kvBytesPerToken: 163840 });
  });

  it('takes a tuned stack, a limit, clients and a form of parallelism', () => {
    const tuned = JSON.parse(run('--stack', 'tuned', '--tpot-ms', '50').stdout);
    expect(Math.round(tuned.outputTokensPerSecond)).toBe(2762);
    expect(tuned.tpotMs).toBeLessThanOrEqual(50);
    expect(JSON.parse(run('--concurrency', '7').stdout).batch).toBe(7);
    const stages = JSON.parse(run('--pp', '2').stdout);
    expect(stages.batch).toBeGreaterThan(JSON.parse(run().stdout).batch);
    const deepseek =
      '--model deepseek-r1 --tp 8 --attention-dp --weights fp8 --kv fp8 --isl 1000 --osl 500 --stack tuned';
    const group = JSON.parse(runCapacity([...deepseek.split(' '), '--gpu', 'H200 SXM'], io).stdout);
    expect(Math.round(group.outputTokensPerSecond)).toBe(12961);
  });

  it('says whether a published run stands behind the figure', () => {
    const basis = (lengths: string, ...more: string[]) =>
      JSON.parse(runCapacity([...whole.slice(0, -4), ...lengths.split(' '), '--gpu', 'H100 SXM', ...more], io).stdout)
        .basis;
    expect(basis('--isl 1000 --osl 1000', '--stack', 'tuned')).toBe('measured');
    expect(basis('--isl 1000 --osl 500')).toBe('interpolated');
    expect(basis('--isl 1000 --osl 500', '--concurrency', '7')).toBe('estimated');
    expect(basis('--isl 120000 --osl 500')).toBe('estimated');
    expect(JSON.parse(runCapacity([...whole, '--gpu', 'L4'], io).stdout).basis).toBeNull();
  });

  it('knows a model by any exact id', () => {
    const { stdout } = run();
    for (const id of ['llama-3.3-70b', 'meta-llama/Llama-3.3-70B-Instruct']) {
      expect(runCapacity(['--model', id, ...whole.slice(2), '--gpu', 'H100 SXM'], io).stdout).toBe(stdout);
    }
  });

  it('tells what does not fit from what is too slow', () => {
    const unfit = runCapacity([...whole, '--gpu', 'L4'], io);
    expect(JSON.parse(unfit.stdout)).toMatchObject({ fits: false, outputTokensPerSecond: null, low: null, batch: 0 });
    expect(unfit.stderr).toContain('Does not fit');
    const slow = run('--tpot-ms', '3');
    expect(JSON.parse(slow.stdout)).toMatchObject({ fits: true, outputTokensPerSecond: 0, batch: 0 });
    expect(slow.stderr).toContain('ms per output token');
    expect([unfit.code, slow.code]).toEqual([0, 0]);
  });

  it.each([
    ['memory that is nearly full', { '--model': 'Qwen2.5-72B', '--tp': '1' }, 'can halve the batch'],
    ['a request longer than the context', { '--isl': '200000' }, 'published for 131072'],
    ['experts-only weights on a model without experts', { '--weights': 'mxfp4' }, 'has none'],
    ['a model the method was not checked on', { '--model': 'Kimi-K3' }, 'widest'],
  ])('notes %s', (_, changes, note) => {
    const args = [...whole, '--gpu', 'H100 SXM'];
    for (const [flag, value] of Object.entries(changes)) args[args.indexOf(flag) + 1] = value;
    const { stderr, code } = runCapacity(args, io);
    expect(code).toBe(0);
    expect(stderr).toContain(note);
  });
});

describe('bad arguments', () => {
  it.each([
    [['--model', 'llama-3.3-70b'], '--model is given twice'],
    [['--gpus', '4'], '--gpus is not a flag'],
    [['extra'], '"extra" belongs to no flag'],
    [['--pp'], '--pp needs a value'],
    [['--pp', '0'], '--pp must be a whole number from 1, not "0"'],
    [['--pp=-2'], '--pp must be a whole number from 1, not "-2"'],
    [['--concurrency', '1.5'], '--concurrency must be a whole number'],
    [['--attention-dp=yes'], '--attention-dp takes no value'],
    [['--stack', 'fast'], '--stack must be one of tuned, default, not "fast"'],
    [['--tpot-ms', '0'], '--tpot-ms must be a number of milliseconds above 0'],
    [['--tpot-ms', '50ms'], 'not "50ms"'],
    [['--table', 'rows.csv'], '--model does not go with --table'],
  ])('%j', (more, sentence) => {
    const { code, stdout, stderr } = run(...more);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr?.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each(['--model', '--tp', '--weights', '--kv', '--isl', '--osl', '--gpu'])('%s missing', (flag) => {
    const args = [...whole, '--gpu', 'H100 SXM'];
    args.splice(args.indexOf(flag), 2);
    const { code, stderr } = runCapacity(args, io);
    expect(code).toBe(2);
    expect(stderr).toContain(`${flag} is missing`);
  });

  it.each([
    ['--model', 'lama-3.3-70b', 'did you mean llama-3.3-70b'],
    ['--model', 'qwen3', ' and '],
    ['--model', 'claude-opus-5', 'open model'],
    ['--model', 'zzzzzzzzzzzzz', 'name an exact id'],
    ['--gpu', 'H100', 'name one of H100 PCIe, H100 SXM'],
    ['--gpu', 'abacus', 'T4'],
    ['--weights', 'fp3', 'bf16'],
    ['--kv', 'int4', 'nvfp4'],
    ['--tp', 'two', '--tp must be a whole number'],
  ])('%s %s', (flag, value, sentence) => {
    const args = [...whole, '--gpu', 'H100 SXM'];
    args[args.indexOf(flag) + 1] = value;
    const { code, stderr } = runCapacity(args, io);
    expect(code).toBe(2);
    expect(stderr).toContain(`${flag}`);
    expect(stderr).toContain(sentence);
  });
});

describe('a table', () => {
  const header = 'id,regime,model,gpu,num_gpus,tp,precision_weights,precision_kv,isl,osl,metric,slo,software,notes';
  const served = 'a1,server_default,Llama-3.1-8B,H100 SXM,1,1,fp8,fp8,1000,500,offline_output_tps,,SGLang,';
  files['rows.csv'] = [
    header,
    served,
    '"b,""2""",server_default,Llama-3.3-70B,L4,1,1,fp8,fp8,1000,500,offline_output_tps,,SGLang,"does not fit, at all"',
    '',
    'c3,server_default,Llama-9,L4,1,1,fp8,fp8,1000,500,offline_output_tps,,SGLang',
    'd4,mlperf,Llama-3.1-8B,H100 SXM,1,,fp8,fp8,1000,500,server_output_tps,"p99 TTFT 9 ms, TPOT 1 ms",SGLang,',
    served.replace('a1', 'e5'),
  ].join('\r\n');

  it('gives a value per row in order, empty where the model does not fit or a cell cannot be read', () => {
    const { stdout, code, stderr } = runCapacity(['--table', 'rows.csv'], io);
    expect(code).toBe(0);
    expect(stdout).toBe('id,predicted_tokens_per_s\na1,9098.6\n"b,""2""",\nc3,\nd4,0\ne5,9098.6\n');
    expect(stderr).toBe('Row 3 (c3): model "Llama-9" cannot be read; its prediction is left empty.\n');
  });

  it('reads standard input, and leaves the stack to the rows', () => {
    const stdin = `\uFEFF${header}\n${served}\n`;
    const plain = runCapacity(['--table', '-'], { ...io, stdin });
    expect(plain).toEqual({ stdout: 'id,predicted_tokens_per_s\na1,9098.6\n', code: 0 });
    expect(runCapacity(['--table', '-', '--stack', 'tuned'], { ...io, stdin })).toEqual(plain);
  });

  it.each([
    [['--table', 'none.csv'], 'none.csv cannot be opened'],
    [['--table', '-'], 'there is none'],
    [['--table', 'broken.csv'], 'is not a CSV file'],
    [['--table', 'narrow.csv'], 'has no column regime, gpu'],
    [['--table', 'empty.csv'], 'has no column id'],
    [['--table'], '--table needs a value'],
  ])('%j', (args, sentence) => {
    files['broken.csv'] = `${header}\na1,"never closed`;
    files['narrow.csv'] = 'id,model\n1,2';
    files['empty.csv'] = '';
    const { code, stdout, stderr } = runCapacity(args, io);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
});

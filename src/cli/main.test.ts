import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'rent-or-own-cli-'));
const bundle = join(folder, 'cli.mjs');
const command = (args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bundle, ...args], { input, encoding: 'utf8' });
  return { stdout, stderr, status };
};

beforeAll(async () => {
  const build = await rolldown({ input: join(import.meta.dirname, 'main.ts'), platform: 'node', logLevel: 'silent' });
  await build.write({ file: bundle, format: 'esm', codeSplitting: false });
  await build.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bundled command', () => {
  it('prints JSON to standard output and nothing else', () => {
    const { stdout, stderr, status } = command(['schema', 'answers']);
    expect(JSON.parse(stdout)).toHaveProperty('$schema');
    expect([stderr, status]).toEqual(['', 0]);
  });

  it('reads a file, and the same from standard input', () => {
    const file = join(folder, 'answers.json');
    const text = '{ "workload": { "tokensPerDay": "5M" }, "required": { "capability": 0.5 } }';
    writeFileSync(file, text);
    const fromFile = command(['recommend', file]);
    expect(fromFile.status).toBe(0);
    expect(JSON.parse(fromFile.stdout).answers.workload).toEqual({ tokensPerDay: 5e6 });
    expect(command(['recommend', '-'], text)).toEqual(fromFile);
  });

  it('gives bad input a one-line reason and exit code 2', () => {
    const { stdout, stderr, status } = command(['recommend', '-'], '{ "workload": { "tokensPerDay": "1,5M" } }');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toBe(
      'workload.tokensPerDay: 1.5 million or 15 million? Write it without the comma; a point is a decimal sign. Got "1,5M".\n',
    );
  });

  it('passes a table on standard input to capacity', () => {
    const { stdout, stderr, status } = command(['capacity', '--table', '-'], 'id,model\n1,x\n');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('has no column');
  });

  it('does not complain when the reader of its output leaves early', async () => {
    const line = `"${process.execPath}" "${bundle}" schema answers | head -c 1`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', line]);
    expect([stdout, stderr]).toEqual(['{', '']);
  });
});

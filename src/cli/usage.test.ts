import { describe, expect, it } from 'vitest';
import { parseProfile } from '../engine/usage/profile-schema';
import { azureCsv, generatedRows } from '../engine/usage/rows.fixture';
import { run } from './run';

const log = azureCsv(generatedRows(300, 20));
const files: Readonly<Record<string, string>> = {
  'log.csv': log,
  'odd.csv': 'when,a,b\n2026-03-02T23:30:00Z,6,2\n',
  'bad.csv': `${log}noon,1,2\n`,
};
const readFile = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error('no such file');
  return text;
};
const usage = (...args: string[]) => run(['usage', ...args], { readFile });
const printed = (...args: string[]) => JSON.parse(usage(...args).stdout);

describe('usage', () => {
  it('prints a profile that can be read again, here or from a pipe', () => {
    const profile = printed('log.csv');
    expect(profile).toMatchObject({ profile: 1, format: 'azure-trace', rows: 300, badRows: 0 });
    expect(parseProfile(profile)).toEqual({ ok: true, profile });
    const { stdout } = run(['usage', '-'], { readFile, stdin: JSON.stringify(profile) });
    expect(JSON.parse(stdout)).toEqual(profile);
  });

  it('piece by piece it is the same', () => {
    const pieces = (path: string) => readFile(path).split(/(?<=7)/);
    expect(run(['usage', 'log.csv'], { readFile, pieces }).stdout).toBe(usage('log.csv').stdout);
  });

  it('leaves a pipe unread for the pieces', () => {
    const io = {
      readFile,
      pieces: () => [log],
      get stdin(): string {
        throw new Error('a pipe can be read once');
      },
    };
    expect(run(['usage', '-'], io)).toMatchObject({ code: 0, stdout: usage('log.csv').stdout });
  });

  it('counts bad lines on standard error and uses the rest', () => {
    const { code, stderr } = usage('bad.csv');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^1 line could not be read and is left out\. Line 302: TIMESTAMP must be a time/);
  });

  it('takes named columns and a zone, west ones too', () => {
    const columns = ['--time', 'when', '--input', 'a', '--output', 'b'];
    expect(printed('odd.csv', ...columns, '--utc-offset', '+01:00').from).toBe('2026-03-03 00:30');
    expect(printed('odd.csv', ...columns, '--utc-offset', '-03:30').from).toBe('2026-03-02 20:00');
  });

  it.each<[string[], RegExp]>([
    [[], /^usage needs a file, or - for standard input/],
    [['a', 'b'], /^usage reads one file, and "b" is a second/],
    [['--fast', 'a'], /^--fast is not a flag of usage/],
    [['nowhere.csv'], /^nowhere\.csv cannot be opened: check the path\.$/],
    [['-'], /^usage - reads standard input, and there is none/],
    [['odd.csv'], /^This format is not known: .*The columns found are when, a, b\./],
    [['odd.csv', '--time', 'when'], /give all three/],
    [
      ['odd.csv', '--time', 'x', '--input', 'a', '--output', 'b'],
      /^No row of this file has a token\. Line 2: x is empty/,
    ],
    [['log.csv', '--utc-offset', 'CET'], /^--utc-offset must be a zone like \+02:00/],
    [['log.csv', '--utc-offset', '+00:10'], /quarters of an hour/],
    [['log.csv', '--input', 'a', '--input', 'b'], /^--input is given twice/],
  ])('refuses %j with a sentence', (args, stderr) => {
    const result = usage(...args);
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(result.stderr?.trimEnd()).toMatch(stderr);
  });
});

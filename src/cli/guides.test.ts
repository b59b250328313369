import { describe, expect, it } from 'vitest';
import { publishedAgreement } from '../evidence/published-agreement';
import { readFragment } from '../permalink';
import { run } from './run';

const io = {
  readFile: () => {
    throw new Error('no file is read');
  },
  stdin: '{ "required": { "data-control": 0.75, "operations": 0.25 }, "workload": { "tokensPerDay": 40000000 } }',
  pieces: function* () {},
};

describe('guides', () => {
  it('prints the rows of a guide with encoding, result and agreement, as published', () => {
    const { stdout, code } = run(['guides', '--guide', 'S0'], io);
    expect(code).toBe(0);
    const { rows, table, agreement, knowledgeEdition } = JSON.parse(stdout);
    expect(rows).toBe(8);
    expect(Object.values<number>(agreement).reduce((sum, each) => sum + each, 0)).toBe(8);
    for (const { id, result, encoding } of table) {
      const published = publishedAgreement.find((row) => row.id === id);
      expect(knowledgeEdition).toBe(published?.edition);
      expect([result.winner, result.label, result.agreement]).toEqual([
        published?.winner,
        published?.label,
        published?.agreement,
      ]);
      expect(readFragment(encoding.link)).toMatchObject({ state: { answers: encoding.answers }, notices: [] });
    }
  }, 60_000);

  it('prints them as a table, and only those that disagree', () => {
    const { stdout } = run(['guides', '--guide', 'S0', '--agreement', 'disagrees', '--table'], io);
    const [head, ...lines] = stdout.trimEnd().split('\n');
    expect(head).toBe('row,situation,guide says,encoding,our result,label,agreement,why,source');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain(',Disagrees,');
  }, 60_000);

  it.each([
    [['--guide', 'S9'], '--guide takes one of S0, S1, S2, S3, S4, got S9.\n'],
    [['--agreement'], '--agreement takes one of agrees, about-equal, wider, disagrees, got nothing.\n'],
    [['--all'], '--all is not a flag of guides; write guides [--guide S0] [--agreement disagrees] [--table].\n'],
  ])('refuses %j', (args, stderr) => {
    expect(run(['guides', ...args], io)).toEqual({ stdout: '', code: 2, stderr });
  });

  it('recommend names the rows that match, and whether they agree', () => {
    const { guides, winner } = JSON.parse(run(['recommend', '-'], io).stdout);
    expect(winner).toBe('self-hosted-cloud');
    const rows = new Map(guides.map((each: { row: string; agreement: string }) => [each.row, each.agreement]));
    expect(rows.get('S0-11-2')).toBe('agrees');
    expect(rows.get('S1-11-2a')).toBe('disagrees');
    expect(rows.has('S0-11-7')).toBe(true);
    expect(rows.has('S2-13-2')).toBe(false);
    expect(new Set(guides.map(({ match }: { match: string }) => match))).toEqual(new Set(['fits', 'near']));
    for (const each of guides) expect(each.why === null).toBe(each.agreement === 'agrees');
  }, 60_000);
});

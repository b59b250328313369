import { describe, expect, it } from 'vitest';
import { run } from './run';

const anna = {
  required: { 'data-control': 0.5, capability: 0.75, operations: 0.5 },
  signedTerms: 'yes',
  workload: { tokensPerDay: '40M' },
};
const ben = { ...anna, required: { ...anna.required, 'data-control': 0.75 }, assumptions: { labour: false } };
const files: Readonly<Record<string, unknown>> = {
  'anna.json': anna,
  'team/ben.json': ben,
  'bad.json': { required: { latency: 7 } },
  'other/anna.json': ben,
  'null.json': null,
  'pl=eu': anna,
  'tp=5M.json': ben,
};
const io = {
  readFile: (written: string): string => {
    const path = written.replace(/^\.\//, '');
    if (!(path in files)) throw new Error('no such file');
    return JSON.stringify(files[path]);
  },
  stdin: JSON.stringify(anna),
};
const printed = (...args: readonly string[]) => {
  const { stdout, stderr, code } = run(['compare', ...args], io);
  expect([stderr, code]).toEqual([undefined, 0]);
  return JSON.parse(stdout);
};

describe('compare', () => {
  it('prints what differs, what is the same and what follows from each', () => {
    const { title, scenarios, differing, same, people, link } = printed('anna.json', 'team/ben.json');
    expect(scenarios.map(({ name, winner }: Record<string, unknown>) => [name, winner])).toEqual([
      ['anna', 'closed-enterprise'],
      ['ben', 'self-hosted-cloud'],
    ]);
    expect(title).toBe('Two scenarios, two answers.');
    expect(differing.map(({ item, texts }: Record<string, unknown>) => [item, texts])).toEqual([
      ['required.data-control', ['A provider under contract that keeps nothing', 'Only infrastructure we control']],
      ['assumptions.labour', ['As assumed', 'No']],
    ]);
    expect(differing[1].values).toEqual([
      { value: null, by: ['anna'] },
      { value: false, by: ['ben'] },
    ]);
    expect(same.map(({ label }: Record<string, unknown>) => label)).toContain('Signed terms needed');
    for (const { words, link: own } of scenarios) {
      expect(words.share).toMatch(/^First in about \d?[05]% of the weightings we tried\.$/);
      expect(words.ranking[0].cost).toMatch(/^\$\S+ a month$/);
      expect(own).toContain('tp=40M');
    }
    expect(people).toBeNull();
    expect(link).toContain('&1.n=anna&');
  });

  it('reads links and standard input, and a comparison with itself is the same', () => {
    const link = 'https://host.example/path/result/#v=1&dc=2&cp=3&op=2&st=yes&tp=40M';
    const { title, differing, scenarios } = printed('-', link);
    expect(differing).toEqual([]);
    expect(title).toBe('Both scenarios give a closed API under private terms.');
    expect(scenarios.map(({ name }: Record<string, unknown>) => name)).toEqual(['Standard input', 'Link 2']);
  });

  it('an address with a .json at its end is a file, even one that reads as a link; a sign says otherwise', () => {
    const names = (...args: readonly string[]) =>
      printed(...args).scenarios.map(({ name }: Record<string, unknown>) => name);
    expect(names('tp=5M.json', 'lt=3')).toEqual(['tp=5M', 'Link 2']);
    expect(names('#pl=eu', './pl=eu')).toEqual(['Link 1', 'pl=eu']);
  });

  it('--people: what they disagree on and whether it matters', () => {
    const { people } = printed('anna.json', 'team/ben.json', '--people', '--names', 'Anna,Ben', '--base', 'Ben');
    expect(people).toMatchObject({ base: 1, baseWinner: 'self-hosted-cloud' });
    expect(people.combinations).toMatchObject({ kind: 'all', tried: 4, deciding: ['required.data-control'] });
    expect(people.words.title).toBe('One of your two disagreements decides the result.');
    expect(people.words.disagreements[1]).toMatchObject({
      label: 'Engineering time counts',
      values: [{ by: ['Anna'] }, { by: ['Ben'] }],
      matters: 'Alone it changes nothing.',
    });
  });

  it('tells two files of one name apart, and takes a base as it was written', () => {
    const { scenarios } = printed('anna.json', 'other/anna.json', '--people', '--base', ' anna 2');
    expect(scenarios.map(({ name }: Record<string, unknown>) => name)).toEqual(['anna', 'anna 2']);
  });

  it.each([
    [[], /^compare takes two to four files of answers or links, got 0\.\n$/],
    [['anna.json'], /got 1\.\n$/],
    [['a', 'b', 'c', 'd', 'e'], /got 5\.\n$/],
    [['-', '-'], /^Only one of the inputs may be -/],
    [['anna.json', 'nowhere.json'], /^nowhere\.json cannot be opened: check the path\.\n$/],
    [
      ['anna.json', 'pl=eu'],
      /^pl=eu is the name of a file here, and reads as a link: write \.\/pl=eu for the file, or #pl=eu for the link\.\n$/,
    ],
    [['anna.json', 'lt=3.json'], /^lt=3\.json cannot be opened: check the path; a link is written #lt=3\.json\.\n$/],
    [['anna.json', 'bad.json'], /^bad\.json: required\.latency must be .* Got 7\.\n$/],
    [
      ['anna.json', '#v=1&lt=9'],
      /^Link 2: Latency \("lt"\) cannot be "9"; write 0, 1, 2, 3 or 4, or u for not sure\.\n$/,
    ],
    [['anna.json', 'lt=2', '--fast'], /^--fast is not a flag of compare; write compare /],
    [['anna.json', 'lt=2', '--names'], /^--names needs a value after it/],
    [['anna.json', 'lt=2', '--names', 'A'], /^--names takes 2 names with commas between, one per input, got 1\.\n$/],
    [['anna.json', 'lt=2', '--names', 'A,'], /^--names: "" must be 1 to 40 characters\.\n$/],
    [['anna.json', 'lt=2', '--base', 'most'], /^--base belongs to --people: write both\.\n$/],
    [['anna.json', 'null.json'], /^null\.json must hold an object with answers/],
    [
      ['anna.json', 'lt=2', '--names', 'X, X'],
      /^--names: "X" stands there twice; give each input a name of its own\.\n$/,
    ],
    [
      ['anna.json', 'lt=2', '--names', 'EU,eu'],
      /^--names: "eu" stands there twice; give each input a name of its own\.\n$/,
    ],
    [['anna.json', 'lt=2', '--people', '--names', 'X,most'], /^--names: "most" stands for what most said/],
    [['anna.json', 'lt=2', '--people', '--base', 'Cy'], /^--base takes most or one of anna, Link 2, got "Cy"\.\n$/],
  ])('refuses %j in one line that names input, field and fix', (args, line) => {
    const { stdout, stderr, code } = run(['compare', ...args], io);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(line);
  });
});

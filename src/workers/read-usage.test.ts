import { expect, it } from 'vitest';
import { azureCsv, generatedRows } from '../engine/usage/rows.fixture';
import { readUsage, type UsageHeard } from './read-usage';

const text = azureCsv(generatedRows(9000, 20));
const file = new Blob([text.slice(0, 5000), text.slice(5000, 100_000), text.slice(100_000)]);
const heardFrom = async (blob: Blob, wanted?: () => boolean) => {
  const heard: UsageHeard[] = [];
  await readUsage({ file: blob, choice: null }, (each) => heard.push(each), wanted);
  return heard;
};

it('tells a growing share, and the reading last', async () => {
  const heard = await heardFrom(file);
  const shares = heard.flatMap((each) => (each.kind === 'progress' ? [each.share] : []));
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(heard.at(-1)).toMatchObject({ kind: 'read', reading: { kind: 'log', tally: { rows: 9000 } } });
});

it('can be sent by a worker: nothing in it is a function', async () => {
  expect(() => structuredClone(heardFrom)).toThrow();
  expect(structuredClone((await heardFrom(file)).at(-1))).toMatchObject({ kind: 'read' });
});

it('stops when nobody listens, and when more would change nothing', async () => {
  const all = (await heardFrom(file)).length;
  expect((await heardFrom(file, () => false)).length).toBeLessThan(all);
  const costs = new Blob([`a,amount_value,amount_currency\n${'1,2,usd\n'.repeat(50_000)}`]);
  const heard = await heardFrom(costs);
  expect(heard.filter(({ kind }) => kind === 'progress').length).toBeLessThan(5);
  expect(heard.at(-1)).toMatchObject({ reading: { kind: 'refused' } });
});

it('a file that cannot be read is one sentence', async () => {
  const broken = Object.assign(new Blob(['x']), {
    stream: () => {
      throw new Error('gone');
    },
  });
  expect((await heardFrom(broken)).at(-1)).toMatchObject({
    reading: { kind: 'refused', problem: 'The file cannot be read: gone. Choose it again.' },
  });
});

import { describe, expect, test } from 'vitest';
import { type Answers, noAnswers } from './answers';
import { type SingleOptionId, singleOptionIds } from './options';
import { dataControlIsRule, type VetoFacts, vetoesOn, vetoRows } from './vetoes';

const every = <T>(value: T) =>
  Object.fromEntries(singleOptionIds.map((option) => [option, value])) as Record<SingleOptionId, T>;
const facts: VetoFacts = {
  place: every('yes'),
  signedTerms: every('yes'),
  leadWeeksLow: every(4),
  lowUsd: every(1000),
};
const out = (answers: Partial<Answers>, theirs: Partial<VetoFacts> = {}) =>
  singleOptionIds.flatMap((option) =>
    vetoesOn(option, { ...noAnswers, ...answers }, { ...facts, ...theirs }).map(
      ({ row, unknownFact }) => `${option}: ${row.id}${unknownFact ? ' (unknown)' : ''}`,
    ),
  );
const outsiders = ['closed-api', 'closed-enterprise', 'hosted-open'] as const;
const each = (options: readonly string[], id: string) => options.map((option) => `${option}: ${id}`);

describe('what excludes an option', () => {
  test.each<[string, Partial<Answers>, readonly string[]]>([
    ['nothing answered', {}, []],
    ['data control at half, although called a rule', { required: { 'data-control': 0.5 }, dataControlIs: 'rule' }, []],
    ['own infrastructure preferred', { required: { 'data-control': 0.75 } }, []],
    [
      'own infrastructure as a rule',
      { required: { 'data-control': 0.75 }, dataControlIs: 'rule' },
      each(outsiders, 'data-control-rule'),
    ],
    [
      'own hardware, a rule unless said otherwise',
      { required: { 'data-control': 1 } },
      each([...outsiders, 'self-hosted-cloud'], 'own-hardware'),
    ],
    ['own hardware preferred', { required: { 'data-control': 1 }, dataControlIs: 'preference' }, []],
    ['signed terms', { signedTerms: 'yes' }, ['closed-api: signed-terms']],
    ['no signed terms', { signedTerms: 'no' }, []],
    ['not sure about signed terms', { signedTerms: 'not-sure' }, []],
    ['internals', { internals: 'yes' }, each(outsiders, 'internals')],
    ['internals preferred', { internals: 'yes', internalsAre: 'preference' }, []],
    [
      'nobody to operate',
      { required: { operations: 1 } },
      each(['self-hosted-cloud', 'self-hosted-onprem'], 'nobody-operates'),
    ],
    ['a backend team only', { required: { operations: 0.75 } }, []],
    ['no purchase', { noPurchase: true }, ['self-hosted-onprem: no-purchase']],
    ['purchase allowed', { noPurchase: false }, []],
    ['anywhere', { place: 'anywhere' }, []],
    ['a place that all serve', { place: 'eu' }, []],
    ['a ceiling at the low end', { ceilingUsd: 1000 }, []],
    ['a deadline at the lead time', { deadlineWeeks: 4 }, []],
  ])('%s', (_, answers, expected) => {
    expect(out(answers)).toEqual(expected);
  });

  test('a ceiling below the low end, not where no cost is known', () => {
    expect(out({ ceilingUsd: 999 }, { lowUsd: { ...every(1000), 'hosted-open': null, 'closed-api': 500 } })).toEqual(
      each(['closed-enterprise', 'self-hosted-cloud', 'self-hosted-onprem'], 'ceiling'),
    );
  });

  test('a deadline shorter than the shortest lead time', () => {
    expect(out({ deadlineWeeks: 6 }, { leadWeeksLow: { ...every(2), 'self-hosted-onprem': 12 } })).toEqual([
      'self-hosted-onprem: deadline',
    ]);
  });

  test('a place is a rule unless it is a preference', () => {
    const place = { ...every<'yes' | 'no' | 'unknown'>('yes'), 'closed-api': 'no', 'hosted-open': 'unknown' } as const;
    expect(out({ place: 'eu' }, { place })).toEqual(['closed-api: place', 'hosted-open: place (unknown)']);
    expect(out({ place: 'eu', placeIs: 'preference' }, { place })).toEqual([]);
    expect(out({ place: 'not-sure' }, { place })).toEqual([]);
  });

  test('a fact without a source cannot satisfy a rule, unless the reader has it in writing; a sourced no stays', () => {
    const signedTerms = { ...every<'yes' | 'no' | 'unknown'>('unknown'), 'closed-enterprise': 'yes' } as const;
    const asked = { signedTerms: 'yes' } as const;
    expect(out(asked, { signedTerms })).toEqual(['closed-api: signed-terms', 'hosted-open: signed-terms (unknown)']);
    expect(out({ ...asked, inWriting: true }, { signedTerms })).toEqual(['closed-api: signed-terms']);
    expect(out({ ...asked, inWriting: true }, { signedTerms: { ...signedTerms, 'hosted-open': 'no' } })).toEqual(
      each(['closed-api', 'hosted-open'], 'signed-terms'),
    );
  });

  test('several vetoes on one option are all named', () => {
    expect(
      out({ signedTerms: 'yes', internals: 'yes', ceilingUsd: 10 }).filter((line) => line.startsWith('closed-api')),
    ).toEqual(
      each(Array(3).fill('closed-api'), '').map((line, i) => line + ['signed-terms', 'internals', 'ceiling'][i]),
    );
  });
});

test('every row says why, names an answer, and has its own id', () => {
  expect(new Set(vetoRows.map(({ id }) => id)).size).toBe(vetoRows.length);
  for (const { why, because, basis, ref } of vetoRows) {
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(because).not.toBe('');
    if (basis === 'guide') expect(ref).toMatch(/^S[0-4]$/);
  }
});

test('practical obstacles are the four that money or time removes', () => {
  expect(vetoRows.filter(({ kind }) => kind === 'practical').map(({ id }) => id)).toEqual([
    'nobody-operates',
    'no-purchase',
    'ceiling',
    'deadline',
  ]);
});

test('data control below the top two levels is never a rule', () => {
  expect(dataControlIsRule({ required: { 'data-control': 'not-sure' }, dataControlIs: 'rule', workload: {} })).toBe(
    false,
  );
  expect(dataControlIsRule(noAnswers)).toBe(false);
});

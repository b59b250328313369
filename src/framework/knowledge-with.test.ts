import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from './criteria';
import { currentKnowledge, edition1 } from './editions';
import { knowledgeRows } from './editions/rows-2';
import {
  type KnowledgeField,
  type KnowledgeValue,
  knowledgeField,
  knowledgeFields,
  valueProblem,
} from './knowledge-fields';
import { changedRows, knowledgeWith } from './knowledge-with';

/** A value the row may have, other than the edition's. */
const another = ({ form, get }: KnowledgeField): KnowledgeValue => {
  const now = get(currentKnowledge);
  if (form.kind === 'level') return levels.find((level) => level !== now) ?? 0;
  if (form.kind === 'choice') return form.choices.find((choice) => choice !== now) ?? '';
  return now === form.max ? form.min : form.max;
};

describe('the rows of edition 2', () => {
  it('are every field there is, each with a value it may have, a reason and a day', () => {
    expect(knowledgeRows.map(({ field }) => field.id)).toEqual(knowledgeFields.map(({ id }) => id));
    expect(knowledgeRows.length).toBeGreaterThan(110);
    for (const { field, value, low, high, why, basis, ref, asOf } of knowledgeRows) {
      expect(valueProblem(field, value), field.id).toBeNull();
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (basis !== 'judgement') expect(ref, field.id).toBeTruthy();
      if (typeof value !== 'number') continue;
      expect(low, field.id).toBeLessThanOrEqual(value);
      expect(high, field.id).toBeGreaterThanOrEqual(value);
    }
  });

  it('have ids, keys and labels of their own', () => {
    for (const part of ['id', 'key', 'label'] as const) {
      expect(new Set(knowledgeFields.map((field) => field[part])).size, part).toBe(knowledgeFields.length);
    }
    expect(knowledgeField('performance.hosted-open.charm')).toBeNull();
  });

  it('leave no judgement of the edition out: with every row changed, only its name and its lists of ids are as before', () => {
    const all = Object.fromEntries(knowledgeFields.map((field) => [field.id, another(field)]));
    const changed = knowledgeWith(currentKnowledge, all);
    const same = Object.keys(changed).filter((key) => Reflect.get(changed, key) === Reflect.get(currentKnowledge, key));
    expect(same.sort()).toEqual(['axisOf', 'edition', 'hybrid', 'ladders']);
    for (const [key, value] of Object.entries(changed.constants)) {
      expect(value, key).not.toBe(Reflect.get(currentKnowledge.constants, key));
    }
  });
});

describe('knowledgeWith', () => {
  it('is the edition itself without changes, or where a change says what the edition says', () => {
    expect(knowledgeWith(currentKnowledge, {})).toBe(currentKnowledge);
    expect(knowledgeWith(currentKnowledge, { headroom: 0.15, 'rank.cost': 1 })).toBe(currentKnowledge);
  });

  it.each(knowledgeFields)('$id: what is set is what is read, and going back is the edition again', (field) => {
    const to = another(field);
    const changed = knowledgeWith(currentKnowledge, { [field.id]: to });
    if (!field.id.startsWith('prior.')) expect(field.get(changed)).toBe(to);
    expect(changedRows(currentKnowledge, { [field.id]: to })).toEqual([
      { field, from: field.get(currentKnowledge), to },
    ]);
    const back = field.get(currentKnowledge);
    if (back === undefined) throw new Error('edition 2 has every row');
    expect(field.set(field.set(currentKnowledge, to), back)).toEqual({
      ...currentKnowledge,
      overrides: expect.arrayContaining([...currentKnowledge.overrides]),
    });
  });

  it('keeps the chances of an open answer a distribution', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(chances, (shares) => {
        const changes = Object.fromEntries(levels.map((level, i) => [`prior.${level}`, shares[i] ?? 0]));
        const { prior } = knowledgeWith(currentKnowledge, changes);
        expect(prior.reduce<number>((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        expect(prior.every((chance) => chance >= 0)).toBe(true);
      }),
      { numRuns: 100, seed: 20_261_121 },
    );
  });

  it.each([
    ['an unknown row', { 'performance.closed-api.charm': 1 }],
    ['a level between two levels', { 'performance.closed-api.features': 0.3 }],
    ['a rank of nought', { 'rank.cost': 0 }],
    ['half a sample', { samples: 1000.5 }],
    ['a tier there is not', { 'tier.0.5': 'F' }],
    ['text for a number', { headroom: 'much' }],
    ['a name of every object', { constructor: 1 }],
  ])('%s changes nothing', (_, changes) => {
    expect(knowledgeWith(currentKnowledge, changes)).toBe(currentKnowledge);
  });

  it('leaves out what an older edition has no row for', () => {
    expect(knowledgeWith(edition1, { 'performance.closed-api.features': 0, 'rank.features': 2 })).toBe(edition1);
  });
});

import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../framework/answers-schema';
import { claimOf } from './claims';
import { encoded } from './guide-row';
import { guideIds } from './guides';
import { readingOf } from './matching';
import { overrides } from './overrides';
import { earlierAgreement, publishedAgreement } from './published-agreement';
import { guideRows } from './rows';
import { stagedPath } from './staged-path';
import { triggers } from './triggers';

describe('the published rows', () => {
  it('are as many as the tables have', () => {
    const inTable = (start: string) => guideRows.filter(({ id }) => id.startsWith(start)).length;
    expect(['S0-11', 'S1-11', 'S1-06', 'S2-13', 'S3-21', 'S3-22', 'S3-12', 'S4-17'].map(inTable)).toEqual([
      8, 8, 4, 10, 6, 7, 4, 15,
    ]);
    expect(new Set(guideRows.map(({ guide }) => guide))).toEqual(new Set(guideIds));
  });

  it('have an id and an anchor of their own', () => {
    const ids = guideRows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^S\d-\d\d-\d+[ab]?$/);
  });

  it.each(guideRows.map((row) => [row.id, row] as const))('%s fits its own conditions in full', (_, row) => {
    const situation = { answers: encoded(row), costs: {} };
    expect(row.conditions.map((condition) => readingOf(condition, situation).standing)).toEqual(
      row.conditions.map(() => 'fits'),
    );
  });

  it.each(guideRows.map((row) => [row.id, row] as const))(
    '%s is put as answers that the command would read',
    (_, row) => {
      expect(parseAnswers({ ...encoded(row) })).toMatchObject({ ok: true, answers: encoded(row) });
    },
  );

  it('never recommend an option and read it in besides', () => {
    for (const { id, recommends, wider } of guideRows)
      expect(wider?.options.filter((option) => recommends.includes(option)) ?? [], id).toEqual([]);
  });

  it('and overrides, stages and triggers name claims that exist', () => {
    const named = [
      ...guideRows.flatMap(({ claims }) => claims),
      ...overrides.flatMap(({ claims }) => claims),
      ...stagedPath.flatMap(({ said }) => said.flatMap(({ claims }) => claims)),
      ...triggers.flatMap(({ claims }) => claims),
    ];
    expect(named.filter((id) => claimOf(id) === null)).toEqual([]);
    expect(named.length).toBeGreaterThan(80);
  });
});

describe('every disagreement', () => {
  const disagreeing = [...publishedAgreement, ...earlierAgreement].filter(({ agreement }) => agreement === 'disagrees');
  it.each(disagreeing.map((result) => [`${result.id}, edition ${result.edition}`, result] as const))(
    '%s is explained for the option that wins',
    (_, { id, winner }) => {
      const row = guideRows.find((each) => each.id === id);
      expect(row?.explained?.some((each) => each.winner === winner)).toBe(true);
    },
  );
  it('there are some, and rows that agree need no words', () => {
    expect(disagreeing.length).toBeGreaterThan(3);
  });
});

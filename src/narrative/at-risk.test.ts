import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import type { Recommendation } from '../engine/recommendation';
import type { Answers } from '../framework';
import { atRisk } from './at-risk';
import { hospital } from './hospital.fixture';

const [terms, cloud] = hospital.ranking;
const asked = (more: Partial<Answers>): Recommendation => ({ ...hospital, answers: { ...hospital.answers, ...more } });

describe('at risk', () => {
  it.each<readonly [number, string | null]>([
    [4_683, null],
    [
      5_000,
      'At risk: your ceiling of $5,000 a month lies inside the range of its bill, $4.7k to $6.6k; the middle is above it.',
    ],
    [
      6_000,
      'At risk: your ceiling of $6,000 a month lies inside the range of its bill, $4.7k to $6.6k; the middle is not above it.',
    ],
    [6_576, null],
  ])('a ceiling of %d and a bill from $4,684 to $6,576', (ceilingUsd, text) => {
    if (terms === undefined) throw new Error('fixture');
    expect(atRisk(terms, asked({ ceilingUsd }), catalog)).toEqual(text === null ? [] : [text]);
  });

  it('a deadline within the weeks that are counted', () => {
    if (cloud === undefined) throw new Error('fixture');
    const [said, ...more] = atRisk(cloud, asked({ deadlineWeeks: 2 }), catalog);
    expect(said).toMatch(
      /^At risk: your deadline of 2 weeks lies inside the [\d.]+ to [\d.]+ weeks that are counted before cloud GPUs can run\.$/,
    );
    expect(more).toEqual([]);
    expect(atRisk(cloud, asked({ deadlineWeeks: 40 }), catalog)).toEqual([]);
    expect(atRisk(cloud, asked({ deadlineWeeks: 2, today: 'self-hosted-cloud' }), catalog)).toEqual([]);
  });

  it('what is a condition already is not at risk too', () => {
    if (terms === undefined) throw new Error('fixture');
    expect(atRisk({ ...terms, conditions: ['ceiling'] }, asked({ ceilingUsd: 5_000 }), catalog)).toEqual([]);
    expect(atRisk({ ...terms, monthlyUsd: null }, asked({ ceilingUsd: 5_000 }), catalog)).toEqual([]);
  });
});

/** A first version: the plain closed API and the hosted open one, where they are about equal and where they are not. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint } from '../engine';
import { encoded } from '../evidence/guide-row';
import { guideRows } from '../evidence/rows';
import { defaultAssumptions, type Level, levels } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { closeCall, leadIsSmall } from './close-call';

const prototypes = guideRows.filter(({ conditions }) =>
  conditions.some((condition) => condition.on === 'stage' && condition.is === 'before-launch'),
);
const asking = (row: (typeof guideRows)[number], features: Level | undefined) => {
  const { features: _, ...required } = encoded(row).required;
  const answers = {
    ...encoded(row),
    required: features === undefined ? required : { ...required, features },
  };
  return assessPoint({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge }).recommendation;
};

describe.each(prototypes.map((row) => [row.id, row] as const))('%s', (_, row) => {
  it.each([undefined, ...levels])('with ready-made features needed at %s', (features) => {
    const recommendation = asking(row, features);
    const [first, second] = recommendation.ranking;
    const gap = (first?.score ?? 0) - (second?.score ?? 0);
    expect([first?.option, second?.option].toSorted()).toEqual(
      features !== undefined && features >= 0.75
        ? expect.arrayContaining(['closed-api'])
        : ['closed-api', 'hosted-open'],
    );
    if (gap < currentKnowledge.constants.aboutEqual) {
      expect(closeCall(recommendation)).toMatch(
        /^About equal: .*a closed API.*\. The lighter commitment is the closed API\.$/,
      );
      expect(leadIsSmall(recommendation)).toBe(closeCall(recommendation));
    } else {
      expect(leadIsSmall(recommendation)).toBeNull();
      expect(closeCall(recommendation)).not.toContain('bout equal');
    }
  });

  it('as the row is put, the closed API leads; without a word on features the two are about equal', () => {
    expect(asking(row, 0.75).winner).toBe('closed-api');
    expect(leadIsSmall(asking(row, undefined))).not.toBeNull();
  });
});

it('there are such rows in three guides', () => {
  expect(new Set(prototypes.map(({ guide }) => guide)).size).toBeGreaterThanOrEqual(3);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { assessPoint, curvesOf } from '../engine';
import { pictureOf } from '../engine/cost-picture';
import { type Answers, type Assumptions, defaultAssumptions } from '../framework';
import { knowledgeFor } from '../framework/editions';
import { presets } from '../framework/presets';
import { decisionState } from '../permalink/decision-state.arbitrary';

/** One decision with the reader's volume dragged through several: every picture as if it had been worked out alone. */
const dragged = (answers: Answers, assumptions: Assumptions, volumes: readonly number[]): void => {
  for (const tokensPerDay of volumes) {
    const { requestsPerDay: _, ...workload } = answers.workload;
    const moved = { ...answers, workload: { ...workload, tokensPerDay } };
    const input = { answers: moved, assumptions, catalog, knowledge: knowledgeFor(assumptions) };
    const { curves } = pictureOf(assessPoint(input), null, true);
    const shown = curves[0]?.points.map(({ tokensPerDay: volume }) => Number(volume)) ?? [];
    expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
    if (curves.length > 0) expect(shown).toContain(tokensPerDay);
    expect(curves).toEqual(curvesOf(assessPoint(input), shown));
  }
};

describe('curves kept while only the volume moves', () => {
  it.each(presets.map(({ id, answers }) => [id, answers] as const))('%s: the same as worked out anew', (_, answers) => {
    dragged(answers, defaultAssumptions, [300e3, 3e6, 63_999_000, 64e6, 410e6, 2.2e9]);
  });

  it('for any decision', () => {
    fc.assert(
      fc.property(decisionState, fc.double({ min: 1e5, max: 1e10, noNaN: true }), ({ answers, assumptions }, volume) =>
        dragged(answers, assumptions, [volume, volume * 1.7]),
      ),
      { numRuns: 25, seed: 20261121 },
    );
  });
});

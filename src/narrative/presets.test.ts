import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog';
import { recommend } from '../engine';
import { defaultAssumptions } from '../framework';
import { currentKnowledge } from '../framework/editions';
import { presets } from '../framework/presets';
import {
  capabilityShort,
  costLines,
  criterionReasons,
  demoted,
  driverName,
  excluded,
  figure,
  namesOf,
  neverCheaper,
  strongestReasons,
  unmetSentence,
  verdictLine,
  whyOver,
} from './index';

const names = namesOf(catalog);

describe.each(presets)('$title, computed and read', ({ answers }) => {
  const result = recommend({ answers, assumptions: defaultAssumptions, catalog, knowledge: currentKnowledge });
  const [first, second] = result.ranking;

  it('has a winner with reasons', () => {
    expect(first?.option).toBe(result.winner);
    expect(strongestReasons(result, currentKnowledge).length).toBeGreaterThan(0);
  });

  it('leaves no gap in any sentence', () => {
    const sentences = [
      verdictLine(result, 'leaning', names),
      ...result.ranking.flatMap((ranked) => criterionReasons(ranked, result, currentKnowledge).map(({ text }) => text)),
      ...strongestReasons(result, currentKnowledge).map(({ text }) => text),
      ...(first && second ? whyOver(first, second, result, currentKnowledge).map(({ text }) => text) : []),
      ...result.unmet.map(unmetSentence),
      ...result.vetoed.flatMap((veto) => [excluded(veto, answers, names).reason, excluded(veto, answers, names).relax]),
      ...result.demoted.flatMap((one) => [demoted(one, answers).reason, demoted(one, answers).relax]),
      ...result.capabilityShort.map((short) => capabilityShort(short, answers)),
      ...result.neverCheaper.map(neverCheaper),
    ];
    const gaps = sentences.filter(
      (text) => text === '' || /undefined|null|NaN|Infinity|\[object| {2}|;;|,,|\.\.$/.test(text),
    );
    expect(gaps).toEqual([]);
  });

  it('shows the arithmetic and sources of every line of every bill', () => {
    for (const cost of Object.values(result.costs)) {
      for (const { id, arithmetic } of costLines(cost)) expect([id, arithmetic]).not.toEqual([id, '']);
      for (const ref of cost.lines.flatMap(({ refs }) => refs))
        expect(figure(ref, catalog, names).text).not.toMatch(/_|undefined|NaN|no sourced figure/);
      for (const { driver } of cost.swings) expect(driverName(driver)).not.toMatch(/_|^[a-z]/);
    }
  });
});

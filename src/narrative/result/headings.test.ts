import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../framework';
import { presetOf } from '../../framework/presets';
import { grantedIntro } from './headings';

const { answers } = presetOf('mvp');
const { features: _, ...withoutFeatures } = answers.required;
const { capability: __, ...withoutCapability } = withoutFeatures;

describe('what was answered', () => {
  it.each([
    ['everything', answers.required, '14 of 14 questions answered; what'],
    [
      'a further question of a page',
      withoutFeatures,
      '14 of 14 questions answered, but not built-in features and safety; what',
    ],
    ['a whole page', withoutCapability, '13 of 14 questions answered; what'],
  ])('%s', (_name, required, text) => {
    const said = grantedIntro(
      { answers: { ...answers, required }, assumptions: defaultAssumptions, on: '2026-11-20', edition: '2' },
      '2026-11',
    );
    expect(said.startsWith(text), said).toBe(true);
  });
});

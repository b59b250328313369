import { describe, expect, it } from 'vitest';
import { isDefaultDecision } from './default-decision';
import { fullState } from './full-state.fixture';
import { readFragment } from './read';
import { noDecision } from './state';
import { toFragment } from './write';

describe('the default decision', () => {
  it.each(['', 'v=1', 'v=1&d=2019-01', 'v=1&q=cost', 'v=1&show=verdict&theme=dark', 'v=1&labour=yes'])(
    'is what %j says',
    (link) => {
      expect(isDefaultDecision(readFragment(link).state)).toBe(true);
    },
  );

  it.each([
    'ceil=5000',
    'isl=1200&osl=300',
    'cm=some-model',
    'sw=some-model',
    'cu=5M',
    'ar=1213',
    'td=hosted-open',
    'labour=no',
    'gpu=H100',
    'wv=tuning',
    'on=2026-10-01',
  ])('is not what %s says', (link) => {
    expect(isDefaultDecision(readFragment(`v=1&${link}`).state)).toBe(false);
  });

  it('every other part of a full link says something', () => {
    const parts = (link: string) => link.split('&').slice(1);
    const aboutThePage = parts(toFragment({ ...noDecision, edition: fullState.edition, view: fullState.view }));
    const unheard = parts(toFragment(fullState)).filter((part) => isDefaultDecision(readFragment(`v=1&${part}`).state));
    expect(unheard).toEqual(aboutThePage);
  });
});

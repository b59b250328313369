import { describe, expect, it } from 'vitest';
import type { HybridConfiguration, Recommendation } from '../engine/recommendation';
import type { OptionId, SingleOptionId } from '../framework';
import { closeCall, leadIsSmall, lighterCommitment, nearEqual, staying } from './close-call';
import { cloudCost, hospital, hosted, line, metered, range, ranked } from './hospital.fixture';

const usd = (mid: number) => range(mid * 0.5, mid, mid * 1.5);
const equal: Recommendation = {
  ...hospital,
  winner: 'hosted-open',
  ranking: [
    ranked('hosted-open', 99.37, usd(30), {}, hosted),
    ranked('closed-api', 99.19, usd(150), {}),
    ranked('closed-enterprise', 98.2, usd(170), {}),
  ],
  delta: 0.18,
};
const running = (recommendation: Recommendation, today: OptionId): Recommendation => ({
  ...recommendation,
  answers: { ...recommendation.answers, today },
});
const split = (...legs: readonly SingleOptionId[]): HybridConfiguration => ({
  kind: 'plan',
  classes: [],
  legs: legs.map((option) => ({ option, share: 1 / legs.length, configuration: metered })),
});

describe('a close call', () => {
  it('names those within a point, and the lighter commitment', () => {
    expect(nearEqual(equal)).toEqual(['hosted-open', 'closed-api']);
    expect(nearEqual(equal, 2)).toEqual(['hosted-open', 'closed-api', 'closed-enterprise']);
    expect(closeCall(equal)).toBe(
      'About equal: a hosted open API and a closed API. The lighter commitment is the closed API.',
    );
  });

  it('by weighting alone still names two', () => {
    expect(nearEqual(hospital)).toEqual(['closed-enterprise', 'self-hosted-cloud']);
    expect(closeCall(hospital)).toBe(
      'Which of these comes first depends on your priorities: a closed API under private terms or cloud GPUs. The lighter commitment is the closed API under private terms.',
    );
  });

  it('never counts a demoted option as near', () => {
    const [first, second] = equal.ranking;
    if (!first || !second) throw new Error('fixture');
    expect(nearEqual({ ...equal, ranking: [first, { ...second, tier: 100 }] })).toEqual(['hosted-open']);
    expect(closeCall({ ...equal, ranking: [first] })).toBe('');
    expect(lighterCommitment([])).toBeNull();
  });
});

describe('what runs today', () => {
  it('among equals, staying is named before the lighter commitment', () => {
    expect(closeCall(running(equal, 'hosted-open'))).toBe(
      'About equal: a hosted open API and a closed API. You already run one of these, the hosted open API; moving has costs that nobody has put a figure on. If you move, the lighter commitment is the closed API.',
    );
    expect(leadIsSmall(running(equal, 'hosted-open'))).toBe(closeCall(running(equal, 'hosted-open')));
  });

  it('where it is the lighter commitment, one sentence says both', () => {
    expect(closeCall(running(equal, 'closed-api'))).toMatch(
      /\. You already run one of these, the closed API, which is the lighter commitment too; moving has costs that nobody has put a figure on\.$/,
    );
    expect(closeCall(running(hospital, 'self-hosted-cloud'))).toContain('You already run one of these, cloud GPUs; ');
  });

  it('a typed cost of moving is not called unknown', () => {
    const typed = running(hospital, 'closed-enterprise');
    const costs = { 'self-hosted-cloud': { ...cloudCost, lines: [...cloudCost.lines, line('migration', 200)] } };
    expect(closeCall({ ...typed, costs })).toContain('; what you typed for moving is in the bills of the others.');
    expect(closeCall(typed)).toContain('nobody has put a figure on');
  });

  it('says nothing where it is not among the equals', () => {
    expect(closeCall(running(equal, 'self-hosted-onprem'))).toBe(closeCall(equal));
  });

  it.each<readonly [OptionId | undefined, OptionId | null, string | null]>([
    ['closed-api', 'closed-api', 'You already run a closed API: nothing has to move.'],
    ['self-hosted-cloud', 'self-hosted-cloud', 'You already run cloud GPUs: nothing has to move.'],
    ['hybrid', 'hybrid', 'You already run a hybrid: nothing has to move but what its split sends elsewhere.'],
    ['closed-api', 'hosted-open', null],
    [undefined, 'closed-api', null],
    ['closed-api', null, null],
  ])('%s, and %s comes first', (today, winner, text) => {
    const { today: _, ...answers } = hospital.answers;
    expect(staying({ winner, answers: today === undefined ? answers : { ...answers, today } })).toBe(text);
  });
});

describe('the lighter commitment', () => {
  it.each<readonly [readonly OptionId[], readonly SingleOptionId[], OptionId]>([
    // It has the GPUs, and two sellers beside them.
    [['hybrid', 'self-hosted-cloud'], ['hosted-open', 'self-hosted-cloud', 'closed-api'], 'self-hosted-cloud'],
    [['hybrid', 'self-hosted-cloud'], ['closed-api', 'self-hosted-onprem'], 'self-hosted-cloud'],
    [['hybrid', 'self-hosted-onprem'], ['closed-api', 'self-hosted-cloud'], 'hybrid'],
    [['hybrid', 'self-hosted-cloud'], ['closed-api', 'hosted-open'], 'hybrid'],
    [['hybrid', 'closed-enterprise'], ['closed-api', 'hosted-open'], 'closed-enterprise'],
  ])('of %s, split over %s', (options, legs, lighter) => {
    expect(lighterCommitment(options, split(...legs))).toBe(lighter);
    expect(
      closeCall({
        ...hospital,
        delta: 0.1,
        ranking: options.map((option, index) =>
          ranked(option, 90 - index / 10, usd(100), {}, option === 'hybrid' ? split(...legs) : metered),
        ),
      }),
    ).toMatch(
      new RegExp(
        `The lighter commitment is (the )?${{ hybrid: 'hybrid', 'self-hosted-cloud': 'cloud GPUs', 'closed-enterprise': 'closed API under private terms' }[lighter as string]}\\.$`,
      ),
    );
  });
});

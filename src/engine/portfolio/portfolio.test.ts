import { describe, expect, it } from 'vitest';
import type { Answers, OptionId, SingleOptionId } from '../../framework';
import type { WorkloadClass } from '../../framework/portfolio';
import { presets } from '../../framework/presets';
import { recommend } from '../recommend';
import { assessPortfolio, evaluatePortfolio, portfolioLabels } from '.';
import { batch, batchClasses, chat, hospital, hospitalClasses, input, records, team } from './classes.fixture';
import { destinationsOf } from './destinations';

const plain = (name: string, share: number): WorkloadClass => ({ name, share, required: {} });

describe('who goes where', () => {
  const cases: readonly (readonly [
    string,
    readonly WorkloadClass[],
    Answers,
    OptionId,
    readonly (OptionId | null)[],
  ])[] = [
    ['winners that differ make a hybrid', [records, chat], team, 'hybrid', ['self-hosted-cloud', 'hosted-open']],
    [
      'an air gap for one class',
      [{ ...records, required: { 'data-control': 1 } }, chat],
      team,
      'hybrid',
      ['self-hosted-onprem', 'hosted-open'],
    ],
    [
      'signed terms bind the class that keeps them, and not one that a third party may see',
      [plain('Patients', 0.5), { name: 'Website', share: 0.5, required: { 'data-control': 0.25 } }],
      { ...team, required: { operations: 0.75, 'data-control': 0.5 }, signedTerms: 'yes' },
      'hybrid',
      ['closed-enterprise', 'hosted-open'],
    ],
    [
      'without a volume classes still go somewhere',
      [records, chat],
      { ...team, workload: {} },
      'self-hosted-cloud',
      ['self-hosted-cloud', 'self-hosted-cloud'],
    ],
  ];
  it.each(cases)('%s', (_, classes, answers, winner, goesTo) => {
    const found = evaluatePortfolio(classes, input(answers));
    expect(found.winner).toBe(winner);
    expect(found.classes.map((one) => one.goesTo)).toEqual(goesTo);
  });

  it('a class whose rules leave nothing leaves the whole without a plan, and the others with their first choice', () => {
    const answers: Answers = { ...team, internals: 'yes', place: 'other' };
    const found = evaluatePortfolio([{ ...records, required: { 'data-control': 1 } }, chat], {
      ...input(answers),
      answers: { ...answers, closedModel: 'nobody/knows', sameWeights: 'nobody/knows' },
    });
    expect(found.winner).toBeNull();
    expect(found.plan).toBeNull();
    expect(found.classes.map(({ goesTo, path }) => [goesTo, path])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(found.worstCase).toBeNull();
  });

  describe('a plan runs at most three ways', () => {
    const choice = (option: SingleOptionId, score: number, tier = 0) => ({ option, score, tier, violated: [] });
    const prefers = (first: SingleOptionId, ...rest: readonly SingleOptionId[]) =>
      [first, ...rest].map((option, k) => choice(option, 95 - k));
    const four = [
      { share: 0.4, choices: prefers('closed-api', 'hosted-open') },
      { share: 0.3, choices: prefers('hosted-open', 'closed-api') },
      { share: 0.2, choices: prefers('self-hosted-cloud') },
      { share: 0.1, choices: prefers('closed-enterprise', 'hosted-open', 'closed-api') },
    ];
    it.each([
      ['three first choices stay', four.slice(0, 3), ['closed-api', 'hosted-open', 'self-hosted-cloud']],
      [
        'of four the one with the least to lose moves',
        four,
        ['closed-api', 'hosted-open', 'self-hosted-cloud', 'hosted-open'],
      ],
      [
        'a lower tier weighs more than points',
        [
          { share: 0.1, choices: [choice('closed-api', 90), choice('hosted-open', 90, 100)] },
          ...four.slice(1, 3),
          { share: 0.6, choices: [choice('closed-enterprise', 99), choice('closed-api', 50)] },
        ],
        ['closed-api', 'closed-api', 'self-hosted-cloud', 'closed-enterprise'],
      ],
      [
        'nothing where no three serve all',
        [...four.slice(0, 3), { share: 0.1, choices: prefers('self-hosted-onprem') }].map(({ share, choices }) => ({
          share,
          choices: choices.slice(0, 1),
        })),
        null,
      ],
    ] as const)('%s', (_, classes, goesTo) => {
      expect(destinationsOf(classes)).toEqual(goesTo);
    });
  });
});

describe('what it costs', () => {
  const found = evaluatePortfolio([records, chat], input(team));

  it('each leg is counted once, and the router once', () => {
    const lines = found.plan?.lines ?? [];
    expect(lines.filter(({ id }) => id === 'router-labour')).toHaveLength(1);
    expect(lines.filter(({ id }) => id === 'supervision-labour')).toHaveLength(1);
    expect(new Set(lines.map(({ leg }) => leg))).toEqual(new Set(['self-hosted-cloud', 'hosted-open']));
    const alone = found.classes.map(({ aloneUsd }) => aloneUsd?.mid ?? 0);
    const router = lines.find(({ id }) => id === 'router-labour')?.usd?.mid ?? 0;
    expect(found.plan?.total?.mid).toBeCloseTo((alone[0] ?? 0) + (alone[1] ?? 0) + router, 4);
  });

  it('a class alone costs what its own recommendation says', () => {
    for (const { aloneUsd, recommendation, goesTo } of found.classes) {
      const own = recommendation.ranking.find(({ option }) => option === goesTo)?.monthlyUsd;
      expect(aloneUsd?.mid).toBeCloseTo(own?.mid ?? Number.NaN, 4);
    }
  });

  it('the one option for everything serves the hardest class under the strictest rule', () => {
    expect(found.one?.goesTo).toEqual(['self-hosted-cloud', 'self-hosted-cloud']);
    expect(found.one?.legs).toHaveLength(1);
    expect(found.difference?.usd).toBeCloseTo((found.plan?.total?.mid ?? 0) - (found.one?.total?.mid ?? 0), 6);
    expect(found.difference?.aboutEqualUsd).toBe(true);
  });

  it('a leg billed per token calls a model for each difficulty where that costs less', () => {
    const classes = [
      { name: 'Routine', share: 0.75, required: { capability: 0.5 as const } },
      { name: 'Hard', share: 0.25, required: { capability: 1 as const } },
    ];
    const { plan, winner } = evaluatePortfolio(classes, input(team));
    expect(winner).toBe('closed-enterprise');
    expect(plan?.legs.map(({ option, share, classes: of }) => [option, share, of])).toEqual([
      ['closed-enterprise', 0.75, [0]],
      ['closed-enterprise', 0.25, [1]],
    ]);
    expect(plan?.lines.filter(({ id }) => id === 'review-labour')).toHaveLength(1);
    expect(plan?.lines.filter(({ id }) => id === 'router-labour')).toHaveLength(1);
  });

  it('difficulties that the same model serves are one leg', () => {
    const of = (name: string, capability: 0.25 | 0.5 | 1): WorkloadClass => ({
      name,
      share: 0.2,
      required: { 'data-control': 0, capability },
    });
    const answers: Answers = { ...team, workload: { tokensPerDay: 400e6 } };
    const { plan } = evaluatePortfolio(
      [{ ...records, share: 0.4 }, of('A', 0.25), of('C', 1), of('B', 0.5)],
      input(answers),
    );
    expect(plan?.legs.map(({ option, classes }) => [option, classes])).toEqual([
      ['hosted-open', [1, 3]],
      ['hosted-open', [2]],
      ['self-hosted-cloud', [0]],
    ]);
  });

  it('bills are compared on their difference: what both depend on moves in both', () => {
    const { difference, plan, one } = evaluatePortfolio(hospitalClasses, input(hospital));
    const { usd, rangeUsd, aboutEqualUsd } = difference ?? {};
    const [a, b] = [plan?.total, one?.total];
    if (!a || !b || !rangeUsd) throw new Error('both have a cost');
    // The one lies in the range of the other: apart, the ranges could not tell them.
    expect(b.mid).toBeGreaterThan(a.low);
    expect(usd).toBeCloseTo(rangeUsd.mid, -1);
    expect(rangeUsd.low).toBeGreaterThan(0);
    expect(rangeUsd.high - rangeUsd.low).toBeLessThan(a.high - a.low + b.high - b.low);
    expect(aboutEqualUsd).toBe(false);
  });

  it('where the split does not pay the one option is recommended', () => {
    const { winner, recommended } = evaluatePortfolio(hospitalClasses, input(hospital));
    expect([winner, recommended]).toEqual(['hybrid', 'closed-enterprise']);
  });

  it('a leg on GPUs is sized for the shortest times it serves', () => {
    const fast = { ...records, name: 'Fast', share: 0.4, required: { ...records.required, latency: 0.75 as const } };
    const slow = { ...records, share: 0.6, required: { ...records.required, latency: 0 as const } };
    const { plan } = evaluatePortfolio([slow, fast], input(team));
    const [leg] = plan?.legs ?? [];
    expect(leg?.classes).toEqual([0, 1]);
    expect(leg?.configuration.kind === 'fleet' && leg.configuration.ttftMs).toBeLessThanOrEqual(500);
  });

  it('a ceiling is held against the whole bill', () => {
    const tight = evaluatePortfolio([records, chat], input({ ...team, ceilingUsd: 2000 }));
    expect(tight.plan?.overCeiling).toBe(true);
    expect(tight.one).toBeNull();
    expect(tight.classes.every(({ recommendation }) => recommendation.vetoed.every(({ id }) => id !== 'ceiling'))).toBe(
      true,
    );
  });

  it.each<[string, number | undefined, readonly (OptionId | null)[], boolean]>([
    ['without a ceiling the first choice of every class', undefined, ['closed-api', 'closed-api'], false],
    ['one option that stays within the ceiling, where that does not', 1000, ['closed-api', 'hosted-open'], true],
    ['nothing else where no option stays within it', 100, ['closed-api', 'closed-api'], true],
  ])('recommended: %s', (_, ceilingUsd, decided, over) => {
    const answers: Answers = { ...batch, ...(ceilingUsd === undefined ? {} : { ceilingUsd }) };
    const { winner, recommended, plan } = evaluatePortfolio(batchClasses, input(answers));
    expect([winner, recommended, plan?.overCeiling]).toEqual([...decided, over]);
  });

  it('own volumes make the whole', () => {
    const own = (name: string, tokensPerDay: number, one: WorkloadClass): WorkloadClass => {
      const { share: _share, ...rest } = one;
      return { ...rest, name, tokensPerDay };
    };
    const by = evaluatePortfolio(
      [own('Records', 24e6, records), own('Chat', 16e6, chat)],
      input({ ...team, workload: {} }),
    );
    expect(by.tokensPerDay?.mid).toBe(40e6);
    expect(by.classes.map(({ share }) => share)).toEqual([0.6, 0.4]);
    expect(by.plan?.total).toEqual(found.plan?.total);
  });
});

describe('how far a prompt can get', () => {
  const found = evaluatePortfolio([records, chat], input(team));

  it('a sensitive class has no way to a third party but by a mistake of the router', () => {
    expect(found.classes[0]).toMatchObject({ sensitive: true, fallback: null });
    expect(found.worstCase).toEqual({
      furthest: 'self-hosted-cloud',
      mistaken: 'hosted-open',
      against: ['hosted-open'],
    });
  });

  it('a class that a third party may see falls back on a leg that is there already', () => {
    expect(found.classes[1]).toMatchObject({ sensitive: false, fallback: 'self-hosted-cloud' });
  });

  it('a class that needs stricter terms than another is sensitive beside it, below ¾ too', () => {
    const beside = evaluatePortfolio(hospitalClasses, input(hospital));
    expect(beside.classes.map(({ sensitive, fallback }) => [sensitive, fallback])).toEqual([
      [false, 'closed-enterprise'],
      [true, null],
    ]);
    expect(beside.worstCase).toEqual({
      furthest: 'closed-enterprise',
      mistaken: 'closed-api',
      against: ['closed-api'],
    });
  });

  it.each<[string, Answers, WorkloadClass['required'], WorkloadClass['required'], readonly boolean[]]>([
    ['data control', team, { 'data-control': 0.25 }, { 'data-control': 0 }, [true, false]],
    ['signed terms', { ...team, signedTerms: 'yes' }, {}, { 'data-control': 0 }, [true, false]],
    ['a place', { ...team, place: 'eu' }, {}, { 'data-control': 0 }, [true, false]],
    ['all alike', team, { 'data-control': 0.5 }, { 'data-control': 0.5, capability: 1 }, [false, false]],
  ])('%s makes a class sensitive beside another', (_, answers, one, other, sensitive) => {
    const found = evaluatePortfolio(
      [one, other].map((required, k) => ({ name: `${k}`, share: 0.5, required })),
      input(answers),
    );
    expect(found.classes.map((each) => each.sensitive)).toEqual(sensitive);
    expect(found.worstCase === null).toBe(!sensitive.includes(true));
  });
});

it.each(presets.map(({ id, answers }) => [id, answers] as const))(
  'preset %s: one kind of request is the plain recommendation',
  (_, answers) => {
    const { sensitiveShare: _sensitive, ...shared } = answers;
    const { routineShare: _routine, mixed: _mixed, ...workload } = shared.workload;
    const undivided = { ...shared, workload };
    const found = evaluatePortfolio([plain('A', 0.3), plain('B', 0.7)], input(answers));
    const own = recommend(input(undivided));
    expect(found.kinds).toBe(1);
    expect(found.winner).toBe(own.winner);
    expect(found.classes.map(({ recommendation }) => recommendation)).toEqual([own, own]);
    const first = own.ranking[0];
    if (first === undefined) return;
    expect(found.plan?.score).toBeCloseTo(first.score, 9);
    expect(found.plan?.total?.mid).toBeCloseTo(first.monthlyUsd?.mid ?? 0, 4);
    expect(found.difference).toBeNull();
  },
);

it('labels are those of the classes', () => {
  const shared = input(team);
  expect(portfolioLabels(assessPortfolio([records, chat], shared), shared)).toEqual(['clear', 'leaning']);
});

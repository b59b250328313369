import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalog } from '../../catalog';
import { type Answers, defaultAssumptions, noAnswers, type OptionId } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { presets } from '../../framework/presets';
import { companyFields, questions } from '../../framework/questions';
import { lawRuns } from '../decision/fixtures/situations';
import { assessPoint } from '../recommend';
import { allStepsOf } from '../steps';
import { differencesOf, saidItems } from './differences';
import { askedItems, type Decided, itemsOf, saidOf, withValue } from './items';
import { type Base, type EveryCombination, peopleInSteps } from './people';
import { movable, winnerFinder } from './winner';

const find = winnerFinder({ catalog, knowledgeFor });
const decided = (answers: Partial<Answers>, assumptions = {}): Decided => ({
  answers: { ...noAnswers, ...answers },
  assumptions: { ...defaultAssumptions, ...assumptions },
});
const preset = (id: string): Decided => decided(presets.find((each) => each.id === id)?.answers ?? {});
const winnerOf = ({ answers, assumptions }: Decided): OptionId | null =>
  assessPoint({ answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) }).recommendation.winner;
const people = (decisions: readonly Decided[], base: Base = 'most', most?: number) =>
  allStepsOf(peopleInSteps(decisions, base, find, most));
const law = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void, numRuns = 40) =>
  fc.assert(fc.property(arbitrary, holds), { ...lawRuns, numRuns });

const anyPreset = fc.constantFrom(...presets.map(({ answers }) => decided(answers)));
/** One decision with some of the answers of another. */
const mixed = fc
  .tuple(anyPreset, anyPreset, fc.infiniteStream(fc.boolean()))
  .map(([one, other, coins]) =>
    itemsOf([one, other]).reduce(
      (from, item) => (coins.next().value === true ? withValue(from, item, saidOf(other, item)) : from),
      one,
    ),
  );
/** Two or three people who disagree on a few things. */
const disagreeing = fc
  .tuple(anyPreset, anyPreset, anyPreset, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([one, other, third, picks, three]) => {
    const items = itemsOf([one, other, third]);
    const picked = picks.map((pick) => items[pick % items.length] ?? '');
    const taking = (from: Decided) =>
      picked.reduce((changed, item) => withValue(changed, item, saidOf(from, item)), one);
    return three ? [one, taking(other), taking(third)] : [one, taking(other)];
  });

describe('items of a decision', () => {
  test('everything that is asked has a place, each its own', () => {
    const fields = questions.flatMap((question) => [
      ...(question.kind === 'numbers' ? question.fields : [question]),
      ...question.followUps,
    ]);
    const items = askedItems().map(({ item }) => item);
    expect(new Set(items).size).toBe(items.length);
    expect(items).toHaveLength(fields.length + companyFields.length);
    expect(items).toEqual(
      expect.arrayContaining(['place', 'required.features', 'workload.tokensPerDay', 'costWeight', 'company.domicile']),
    );
  });

  test('what one says put into another decision item by item makes it the same', () => {
    law(fc.tuple(mixed, mixed), ([one, other]) => {
      const taken = itemsOf([one, other]).reduce((from, item) => withValue(from, item, saidOf(other, item)), one);
      expect(differencesOf([taken, other])).toEqual([]);
      expect(itemsOf([taken])).toEqual(itemsOf([other]));
    });
  });

  it.each([
    ['"not sure"', decided({ place: 'not-sure' }), decided({})],
    ['an empty list', decided({ waived: [] }), decided({})],
    ['the order of a list', decided({ waived: ['cost', 'latency'] }), decided({ waived: ['latency', 'cost'] })],
    ['fields left open on purpose', decided({ unsure: ['today'] }), decided({})],
    ['a default', decided({}, { labour: true }), decided({})],
  ])('%s makes no difference', (_, one, other) => {
    expect(differencesOf([one, other])).toEqual([]);
  });

  it('names what differs, in the order it is asked, with who says what', () => {
    const [one, other] = [preset('mvp'), preset('hospital')];
    const three = [one, other, one];
    expect(
      saidItems(three)
        .find(({ item }) => item === 'workload.tokensPerDay')
        ?.values.map(({ by }) => by),
    ).toEqual([[0, 2], [1]]);
    const typed = decided({}, { typed: { evaluation: { hours: 8 } }, gpu: 'H100 SXM', judgements: { headroom: 0.1 } });
    expect(differencesOf([typed, decided({})]).map(({ item }) => item)).toEqual([
      'assumptions.gpu',
      'assumptions.judgements.headroom',
      'assumptions.typed.evaluation',
    ]);
    const items = differencesOf([one, other]).map(({ item }) => item);
    expect(items.indexOf('place')).toBeLessThan(items.indexOf('required.time-to-value'));
  });
});

test('the winner is the one of the whole result, in whatever order it is asked', () => {
  law(
    mixed,
    (one) => {
      expect(find(one)).toBe(winnerOf(one));
    },
    150,
  );
});

test('prices read once serve whatever only moves points: every item called movable', () => {
  law(
    fc.tuple(mixed, mixed, fc.subarray([...movable], { minLength: 1 })),
    ([one, other, items]) => {
      const fresh = winnerFinder({ catalog, knowledgeFor });
      fresh(one);
      const moved = items.reduce((from, item) => withValue(from, item, saidOf(other, item)), one);
      const ranked = withValue(withValue(moved, 'axisRanks', { budget: 1, privacy: 2 }), 'waived', ['data-control']);
      const weighed = withValue(moved, 'axisWeights', { privacy: 10, scale: 10, customization: 10, budget: 70 });
      for (const each of [moved, ranked, weighed]) expect(fresh(each)).toBe(winnerOf(each));
    },
    80,
  );
});

describe('several people', () => {
  const bruteForce = (decisions: readonly Decided[]) => {
    const disagreements = differencesOf(decisions);
    const from = decisions[0] as Decided;
    return disagreements.reduce<readonly { places: readonly number[]; to: Decided }[]>(
      (rows, { item, values }) =>
        rows.flatMap(({ places, to }) =>
          values.map(({ value }, place) => ({ places: [...places, place], to: withValue(to, item, value) })),
        ),
      [{ places: [], to: from }],
    );
  };

  test('all combinations: those that decide do, and no smaller set does', () => {
    law(
      disagreeing,
      (decisions) => {
        const found = people(decisions);
        const items = found.disagreements.map(({ item }) => item);
        const { deciding, outcomes, winners, tried, settles } = found.combinations as EveryCombination;
        const rows = bruteForce(decisions).map(({ places, to }) => ({ places, winner: winnerOf(to) }));
        expect(tried).toBe(rows.length);
        for (const { winner, count } of winners)
          expect(rows.filter((row) => row.winner === winner)).toHaveLength(count);
        const columns = deciding.map((item) => items.indexOf(item));
        // The table says of every combination who wins.
        for (const { places, winner } of rows) {
          const seen = columns.map((column) => places[column]);
          expect(outcomes.find(({ values }) => values.every((value, i) => value === seen[i]))?.winner).toBe(winner);
        }
        // Without any one of them it could not.
        for (const left of columns) {
          const byRest = new Map<string, Set<OptionId | null>>();
          for (const { places, winner } of rows) {
            const key = JSON.stringify(places.filter((_, column) => column !== left));
            byRest.set(key, (byRest.get(key) ?? new Set()).add(winner));
          }
          expect([...byRest.values()].some((each) => each.size > 1)).toBe(true);
        }
        for (const { item, value, winner } of settles)
          for (const row of rows.filter(({ places }) => places[items.indexOf(item)] === value))
            expect(row.winner).toBe(winner);
      },
      12,
    );
  });

  test('each alone, from a person or from what most said', () => {
    law(
      disagreeing,
      (decisions) => {
        for (const base of ['most', 0, decisions.length - 1] as const) {
          const { alone, disagreements, baseWinner } = people(decisions, base);
          const from = decisions[base === 'most' ? 0 : base] as Decided;
          if (base !== 'most') expect(baseWinner).toBe(winnerOf(from));
          for (const [index, { item, values }] of disagreements.entries()) {
            expect(alone[index]?.matters).toBe(alone[index]?.winners.some((winner) => winner !== baseWinner));
            if (base === 'most') continue;
            expect(alone[index]?.winners).toEqual(values.map(({ value }) => winnerOf(withValue(from, item, value))));
          }
        }
      },
      8,
    );
  });

  it('takes what most said, and of equals what was said first', () => {
    const [a, b] = [decided({ costWeight: 'tight', place: 'eu' }), decided({ costWeight: 'normal', place: 'us' })];
    const { baseWinner } = people([a, b, b]);
    expect(baseWinner).toBe(winnerOf(b));
    expect(people([a, b]).baseWinner).toBe(winnerOf(a));
  });

  it('says when they agree', () => {
    const { disagreements, combinations } = people([preset('mvp'), preset('mvp')]);
    expect(disagreements).toEqual([]);
    expect(combinations).toMatchObject({
      kind: 'all',
      tried: 1,
      deciding: [],
      outcomes: [{ values: [] }],
      settles: [],
    });
  });

  it('above the limit tries each alone and each pair, and says how many there would be', () => {
    const decisions = [preset('mvp'), preset('regulated-saas')];
    const { combinations, alone, disagreements, baseWinner } = people(decisions, 0);
    const n = disagreements.length;
    expect(combinations.kind).toBe('some');
    if (combinations.kind !== 'some') return;
    expect(combinations.of).toBe(disagreements.reduce((product, { values }) => product * values.length, 1));
    expect(combinations.of).toBeGreaterThan(4096);
    expect(combinations.tried).toBe(1 + n + (n * (n - 1)) / 2);
    const place = (item: string) => disagreements.findIndex((each) => each.item === item);
    for (const { items, values, winner } of combinations.pairs) {
      expect(items.some((item) => alone[place(item)]?.matters)).toBe(false);
      const to = items.reduce(
        (from, item, i) => withValue(from, item, disagreements[place(item)]?.values[values[i] ?? 0]?.value),
        decisions[0] as Decided,
      );
      expect(winnerOf(to)).toBe(winner);
      expect(winner).not.toBe(baseWinner);
    }
  });
});

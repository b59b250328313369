/** What to give up where rules leave no option: each way is tried, so that what is promised comes true. */
import { type Answers, type SingleOptionId, singleOptionIds } from '../framework';
import type { Recommendation, VetoId } from './recommendation';

/** Answers without a key: absent means not answered. */
const without = <K extends keyof Answers>(answers: Answers, key: K): Answers => {
  const { [key]: _, ...rest } = answers;
  return rest as Answers;
};

const lifted = (answers: Answers, id: VetoId): Answers => {
  const { required } = answers;
  switch (id) {
    case 'own-hardware':
      return { ...answers, dataControlIs: 'rule', required: { ...required, 'data-control': 0.75 } };
    case 'data-control-rule':
      return { ...without(answers, 'dataControlIs'), required: { ...required, 'data-control': 0.5 } };
    case 'signed-terms':
      return { ...answers, signedTerms: 'no' };
    case 'place':
      return { ...answers, place: 'anywhere' };
    case 'internals':
      return { ...answers, internals: 'no' };
    case 'nobody-operates':
      return { ...answers, required: { ...required, operations: 0.75 } };
    case 'no-purchase':
      return without(answers, 'noPurchase');
    case 'ceiling':
      return without(answers, 'ceilingUsd');
    case 'deadline':
      return without(answers, 'deadlineWeeks');
    case 'one-kind-of-request':
    case 'no-feasible-split':
    case 'not-assessed':
      return answers;
    default:
      return id satisfies never;
  }
};

/**
 * Answers under which these vetoes no longer stand. `own-hardware` goes one level down and stays a rule, against outside
 * processors; `data-control-rule` goes below both. The three that no answer lifts change nothing.
 */
export const withLifted = (answers: Answers, vetoes: readonly VetoId[]): Answers => vetoes.reduce(lifted, answers);

type Decided = Pick<Recommendation, 'ranking' | 'vetoed'>;

/** One more lifted; the lower level of data control takes the place of the higher. */
const longer = (set: readonly VetoId[], id: VetoId): readonly VetoId[] =>
  [...set.filter((each) => id !== 'data-control-rule' || each !== 'own-hardware'), id].sort();

/** Levels of data control count each, so that the nearer one comes first. */
const sizeOf = (set: readonly VetoId[], first: readonly VetoId[]): number =>
  set.length + (set.includes('data-control-rule') && first.includes('own-hardware') ? 1 : 0);

/**
 * For each option with a result, the smallest set of vetoes that brings it into the ranking when lifted; the smallest
 * first, then in canonical order. An option that no set brings back is left out.
 * decidedUnder: the whole decision for other answers, costs and provider facts worked out anew.
 */
export const waysBack = (
  answers: Answers,
  now: Decided,
  decidedUnder: (answers: Answers) => Decided,
): Recommendation['relaxations'] => {
  const known = new Map<string, Decided>([['', now]]);
  const under = (set: readonly VetoId[]): Decided => {
    const key = set.join();
    const found = known.get(key) ?? decidedUnder(withLifted(answers, set));
    known.set(key, found);
    return found;
  };
  const against = (option: SingleOptionId, { vetoed }: Decided): readonly VetoId[] =>
    vetoed.filter((veto) => veto.option === option).map(({ id }) => id);
  const wayOf = (option: SingleOptionId): readonly VetoId[] | null => {
    const first = against(option, now);
    let open: readonly (readonly VetoId[])[] = [[]];
    const seen = new Set<string>();
    while (open.length > 0) {
      const [set = [], ...rest] = open;
      const decided = under(set);
      if (decided.ranking.some((ranked) => ranked.option === option)) return set;
      const further = against(option, decided)
        .filter((id) => id !== 'not-assessed' && !set.includes(id))
        .map((id) => longer(set, id))
        .filter((one) => !seen.has(one.join()));
      for (const one of further) seen.add(one.join());
      open = [...rest, ...further].sort((a, b) => sizeOf(a, first) - sizeOf(b, first));
    }
    return null;
  };
  return singleOptionIds
    .flatMap((option) => {
      if (against(option, now).includes('not-assessed')) return [];
      const vetoes = wayOf(option);
      return vetoes === null ? [] : [{ option, vetoes, size: sizeOf(vetoes, against(option, now)) }];
    })
    .sort((a, b) => a.size - b.size)
    .map(({ option, vetoes }) => ({ option, vetoes }));
};

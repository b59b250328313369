/** What owning is held against: the closed model one would call, a cheaper one, and the same weights at a host. */
import type { ModelRow } from '../../catalog';
import type { OptionId, SingleOptionId } from '../../framework';
import type { BreakEven, UnassessedReason } from '../recommendation';
import { totalOf } from './bill';
import { breakEven } from './break-even';
import { type Costing, costingOf, type Plan } from './costing';
import { billsOf } from './curves';
import { monthOf } from './moved';
import { type Situation, situationOf, tierRank } from './situation';

export type ReferenceId = 'closed-model' | 'cheaper-closed' | 'same-weights';

export interface Reference {
  readonly id: ReferenceId;
  readonly option: SingleOptionId;
  /** Product key; null = there is no such model, and why. */
  readonly model: string | null;
  readonly missing: UnassessedReason | 'none-cheaper' | 'nothing-owned' | null;
  /** How the cheaper closed model was found. */
  readonly found: 'same-seller' | 'cheapest-at-the-level' | null;
  /** A month at the present volume, USD. */
  readonly monthlyUsd: number | null;
  readonly costing: Costing | null;
}

export interface AgainstReference {
  readonly reference: Reference;
  readonly own: OptionId;
  /** null where either cannot be had. */
  readonly breakEven: BreakEven | null;
  readonly ownUsd: number | null;
}

/** The same decision with a model named for an option. */
const naming = (
  { catalog, answers, assumptions, knowledge }: Situation,
  option: SingleOptionId,
  key: string,
): Costing =>
  costingOf(situationOf(catalog, { ...answers, models: { ...answers.models, [option]: key } }, assumptions, knowledge));

const monthly = (costing: Costing, option: OptionId, plan: Plan | null): number | null =>
  costing.situation.workload.tokensPerDay === null ? null : (monthOf(costing, option, plan)?.usd ?? null);

/** Token lines of the closed API for a model, USD a month at a fixed volume; null where it cannot be priced. */
const closedUsd = (costing: Costing): number | null => {
  const bills = billsOf(costing, 'closed-api', null);
  const { values } = costing.situation;
  return bills && totalOf(bills(values).lines, values);
};

const sellersOf = ({ catalog }: Situation, key: string): ReadonlySet<string> =>
  new Set((catalog.pricesByModel.get(key) ?? []).filter(({ kind }) => kind === 'closed').map(({ seller }) => seller));

interface Cheaper {
  readonly model: ModelRow;
  readonly costing: Costing;
  readonly usd: number;
}

/** Closed models that cost less for this mix than the one called. */
const cheaperThan = (situation: Situation, called: string, usd: number, among: readonly ModelRow[]): Cheaper[] =>
  among.flatMap((model) => {
    if (model.key === called) return [];
    const costing = naming(situation, 'closed-api', model.key);
    const its = closedUsd(costing);
    return its === null || its >= usd ? [] : [{ model, costing, usd: its }];
  });

/**
 * The cheaper closed tier: the strongest model that the same maker sells for less, because moving down within one
 * contract takes a line of code; where it sells none, the cheapest closed model that reaches the level asked for.
 * Among equally strong ones the dearer counts, the smaller step. Models of unknown strength are left out.
 */
const cheaperClosed = (
  situation: Situation,
  called: ModelRow,
  usd: number,
): (Cheaper & Pick<Reference, 'found'>) | null => {
  const sellers = sellersOf(situation, called.key);
  const closed = situation.catalog.models.filter(
    (model) => model.weights === 'closed' && model.tier !== null && model.key !== called.key,
  );
  const own = closed.filter(
    (model) =>
      model.vendor !== null &&
      model.vendor === called.vendor &&
      [...sellersOf(situation, model.key)].some((seller) => sellers.has(seller)),
  );
  const step = cheaperThan(situation, called.key, usd, own).toSorted(
    (a, b) => tierRank(a.model.tier) - tierRank(b.model.tier) || b.usd - a.usd,
  )[0];
  if (step) return { ...step, found: 'same-seller' };
  const least = cheaperThan(situation, called.key, usd, closed)
    .filter(({ costing }) => {
      const chosen = costing.single('closed-api');
      return chosen.ok && chosen.short === null;
    })
    .toSorted((a, b) => a.usd - b.usd)[0];
  return least ? { ...least, found: 'cheapest-at-the-level' } : null;
};

const none = (id: ReferenceId, option: SingleOptionId, missing: Reference['missing']): Reference => ({
  id,
  option,
  model: null,
  missing,
  found: null,
  monthlyUsd: null,
  costing: null,
});

/** The three references for what is owned. `running` = product key of the model that owning runs; null = nothing is. */
export const referencesFor = (costing: Costing, running: string | null): readonly Reference[] => {
  const { situation } = costing;
  const chosen = costing.single('closed-api');
  const called: Reference = chosen.ok
    ? {
        ...none('closed-model', 'closed-api', null),
        model: chosen.model.key,
        monthlyUsd: monthly(costing, 'closed-api', null),
        costing,
      }
    : none('closed-model', 'closed-api', chosen.reason);
  const usd = chosen.ok ? closedUsd(costing) : null;
  const step = chosen.ok && usd !== null ? cheaperClosed(situation, chosen.model, usd) : null;
  const cheaper: Reference =
    step === null
      ? none('cheaper-closed', 'closed-api', chosen.ok ? 'none-cheaper' : chosen.reason)
      : {
          ...none('cheaper-closed', 'closed-api', null),
          model: step.model.key,
          found: step.found,
          monthlyUsd: monthly(step.costing, 'closed-api', null),
          costing: step.costing,
        };
  return [called, cheaper, sameWeights(situation, running)];
};

const sameWeights = (situation: Situation, running: string | null): Reference => {
  if (running === null) return none('same-weights', 'hosted-open', 'nothing-owned');
  const hosted = naming(situation, 'hosted-open', running);
  const chosen = hosted.single('hosted-open');
  if (!chosen.ok) return { ...none('same-weights', 'hosted-open', chosen.reason), model: running };
  return {
    ...none('same-weights', 'hosted-open', null),
    model: chosen.model.key,
    monthlyUsd: monthly(hosted, 'hosted-open', null),
    costing: hosted,
  };
};

/** Product key of the model that an owning option runs at the present volume. */
export const runningModel = (costing: Costing, own: OptionId, plan: Plan | null): string | null => {
  const { values } = costing.situation;
  const configurations = billsOf(costing, own, plan)?.(values).configurations(values) ?? [];
  return configurations.find(({ kind }) => kind === 'fleet')?.model ?? null;
};

/** Where each way of owning crosses each of its references. */
export const againstReferences = (
  costing: Costing,
  plan: Plan | null,
  owning: readonly OptionId[],
): readonly AgainstReference[] =>
  owning.flatMap((own) =>
    referencesFor(costing, runningModel(costing, own, plan)).map((reference) => ({
      reference,
      own,
      breakEven: reference.costing && breakEven(reference.costing, own, reference.option, plan),
      ownUsd: monthly(costing, own, plan),
    })),
  );

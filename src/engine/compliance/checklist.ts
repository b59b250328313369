/** What is left to do under the regimes a reader picked, as items without words. */
import type { RegimeCell, RegimeRow } from '../../catalog/schema-compliance';
import type { OptionId } from '../../framework';
import type { OptionStanding, ProviderStanding, RegimeStanding } from './compliance';

export interface ChecklistCondition {
  /** Options with the very same status, conditions and providers. */
  readonly options: readonly OptionId[];
  readonly cell: RegimeCell;
  readonly providers: ProviderStanding | null;
}

export interface ChecklistPart {
  readonly standing: RegimeStanding;
  readonly requirements: RegimeRow['requirements'];
  /** Options that remain, with what each takes. */
  readonly conditions: readonly ChecklistCondition[];
  /** Options that are not possible in effect. */
  readonly excluded: readonly ChecklistCondition[];
}

const merged = (options: readonly OptionStanding[]): readonly ChecklistCondition[] => {
  const groups = new Map<string, ChecklistCondition>();
  for (const { option, cell, providers } of options) {
    const key = JSON.stringify([cell, providers]);
    groups.set(key, { options: [...(groups.get(key)?.options ?? []), option], cell, providers });
  }
  return [...groups.values()];
};

/** One part per regime, in the order given; options that say the same stand together. */
export const checklistOf = (standings: readonly RegimeStanding[]): readonly ChecklistPart[] =>
  standings.map((standing) => ({
    standing,
    requirements: standing.regime.requirements,
    conditions: merged(standing.options.filter(({ cell }) => cell.status !== 'not-in-effect')),
    excluded: merged(standing.options.filter(({ cell }) => cell.status === 'not-in-effect')),
  }));

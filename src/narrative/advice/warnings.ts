/** What to be careful about in a result: rows that apply, the most severe first. Each carries the reader's numbers, its topics and who says it. */
import type { Catalog } from '../../catalog';
import type { Recommendation } from '../../engine/recommendation';
import type { TopicId } from '../../framework/questions';
import { placeText } from '../guide-rows';
import { groundsOf } from './grounds';
import { agreementWarning } from './warning-agreement';
import type { Severity, WarningRow } from './warning-row';
import { owningWarnings } from './warnings-owning';
import { rentingWarnings } from './warnings-renting';
import { termsWarnings } from './warnings-terms';
import { workWarnings } from './warnings-work';

export interface Warning {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly text: string;
  readonly topics: readonly TopicId[];
  /** Guides and sources in words; never empty. */
  readonly sources: readonly string[];
}

export const warningRows: readonly WarningRow[] = [
  ...workWarnings,
  ...owningWarnings,
  agreementWarning,
  ...termsWarnings,
  ...rentingWarnings,
];

const ours = 'Our judgement, from the figures of this result.';

/** Runs no engine but the workload; deterministic. Empty where no option is left. */
export const warningsOf = (recommendation: Recommendation, catalog: Catalog): readonly Warning[] => {
  if (recommendation.winner === null) return [];
  const grounds = groundsOf(recommendation, catalog);
  return warningRows
    .filter(({ when }) => when(grounds))
    .map(({ id, severity, title, topics, said, facts, text }) => {
      const sources = [...said.map(placeText), ...(facts?.(grounds) ?? [])];
      return { id, severity, title, topics, text: text(grounds), sources: sources.length > 0 ? sources : [ours] };
    })
    .toSorted((a, b) => a.severity - b.severity);
};

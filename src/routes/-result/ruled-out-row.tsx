import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { catalog } from '../../catalog';
import { OptionName } from '../../components/option-name';
import type { Recommendation, Veto } from '../../engine/recommendation';
import type { OptionId } from '../../framework';
import { excluded, namesOf, unassessed } from '../../narrative';
import { andMore, relaxFor, relaxWord, ruledOutBefore, termsLink, wouldCost } from '../../narrative/result/headings';
import { vetoSourceText } from '../../narrative/result/option-facts';
import { aboutTerms, unassessedReason } from '../../narrative/result/reading';
import type { Decision } from '../-decision';
import { BillLink } from './bill-link';
import { ChangeLink } from './change-link';
import { relaxed } from './relax';

const names = namesOf(catalog);

interface RuledOutRowProps {
  readonly option: OptionId;
  readonly vetoes: readonly Veto[];
  readonly recommendation: Recommendation;
  readonly decision: Decision;
  /** Under the reasons: what would make it win. */
  readonly children?: ReactNode;
}

/** An option that is out: why, what would bring it back, and what it would have cost. */
export const RuledOutRow = ({ option, vetoes, recommendation, decision, children }: RuledOutRowProps) => {
  const { answers } = recommendation;
  const reason = unassessedReason(recommendation, option);
  const words = vetoes.map((veto) => ({ veto, ...excluded(veto, answers, names), answers: relaxed(answers, veto) }));
  const usd = vetoes.find(({ monthlyUsd }) => monthlyUsd !== null)?.monthlyUsd ?? null;
  const [first] = words;
  if (first === undefined) return null;
  return (
    <li>
      <details className="group line-on-paper">
        <summary className="grid min-h-11 grid-cols-[8.25rem_minmax(0,1fr)] items-center gap-x-3 py-2.5 hover:bg-sunken/60 sm:grid-cols-[13rem_minmax(0,1fr)] [&::-webkit-details-marker]:hidden">
          <OptionName option={option} ruledOut />
          <span className="text-note text-muted">
            {first.veto.id === 'one-kind-of-request' ? '' : `${ruledOutBefore} `}
            {first.veto.id === 'not-assessed' && reason ? unassessed(option, reason) : first.reason}
            {words.length > 1 && ` ${andMore(words.length - 1)}`}
          </span>
        </summary>
        <ul className="grid gap-3 pt-1 pb-4 text-note sm:pl-5">
          {words.map(({ veto, reason: why, relax, answers: changed }) => (
            <li key={veto.id} className="flex items-start justify-between gap-4">
              <p>
                {veto.id === 'not-assessed' && reason ? unassessed(option, reason) : why}{' '}
                <span className="text-muted">
                  {relax} {vetoSourceText(veto.id)}
                </span>
              </p>
              {changed && (
                <ChangeLink decision={decision} answers={changed} label={relaxFor(first.label, relax)}>
                  {relaxWord}
                </ChangeLink>
              )}
            </li>
          ))}
          {vetoes.some(({ id }) => aboutTerms.has(id)) && (
            <li>
              <Link to="/compliance/" search={decision.search()} className="prose-link inline-block py-1">
                {termsLink}
              </Link>
            </li>
          )}
          {usd && (
            <li className="text-muted">
              {wouldCost(usd)} <BillLink option={option} decision={decision} />
            </li>
          )}
        </ul>
        {children && <div className="pb-4 sm:pl-5">{children}</div>}
      </details>
    </li>
  );
};

import { catalog } from '../../catalog';
import { Figure } from '../../components/figure-pair';
import { OptionName } from '../../components/option-name';
import { Words } from '../../components/words';
import type { Recommendation } from '../../engine/recommendation';
import { type Names, nearEqual, subline, verdictText } from '../../narrative';
import { riskOf } from '../../narrative/at-risk';
import { allIn } from '../../narrative/result-page';

/** Two or three options that nothing separates: equal cards, none in front. */
export const EqualCards = ({
  recommendation,
  names,
}: {
  readonly recommendation: Recommendation;
  readonly names: Names;
}) => (
  <ul data-part="equal-options" className="grid gap-4 md:grid-flow-col md:auto-cols-fr">
    {nearEqual(recommendation).map((option) => {
      const cost = recommendation.costs[option];
      return (
        <li key={option} className="card rounded-choice border border-hairline bg-surface p-4">
          <p className="font-semibold">
            <OptionName option={option} />
          </p>
          <p className="mt-1 font-serif text-[1.25rem] leading-7">{verdictText(option, cost?.configuration)}</p>
          {cost && (
            <>
              <p className="mt-1 text-dense text-muted">
                <Words of={subline(option, cost.configuration, names)} />
              </p>
              <dl className="mt-3">
                <Figure label={allIn(option)} usd={cost.total} />
              </dl>
            </>
          )}
          {riskOf(option, recommendation, catalog).map((text) => (
            <p key={text} className="mt-2 text-note text-warn">
              {text}
            </p>
          ))}
        </li>
      );
    })}
  </ul>
);

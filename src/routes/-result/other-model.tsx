import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { otherModelOf } from '../../engine/other-model';
import { knowledgeFor } from '../../framework/editions';
import { otherModelLink, otherModelText } from '../../narrative/result/other-model';
import { asTried } from '../../permalink/tried';
import type { PanelProps } from './panel';

/** The price hangs on the model: which one it is, and what the next stronger one would cost. */
export const OtherModel = ({
  recommendation,
  decision,
  names,
}: Pick<PanelProps, 'recommendation' | 'decision' | 'names'>) => {
  const found = useMemo(
    () => otherModelOf(recommendation, catalog, knowledgeFor(recommendation.assumptions)),
    [recommendation],
  );
  if (found === null) return null;
  const { state } = decision;
  const answers = { ...state.answers, models: { ...state.answers.models, [found.option]: found.model } };
  return (
    <div className="text-note text-muted">
      <p>{otherModelText(found, names)}</p>
      <p className="screen-only mt-1">
        <Link to="/what-if/" search={decision.search(asTried(state, { ...state, answers }))} className="prose-link">
          {otherModelLink}
        </Link>
      </p>
    </div>
  );
};

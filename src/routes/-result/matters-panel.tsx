import { useMemo } from 'react';
import { LinkButton } from '../../components/button';
import { SectionHeading } from '../../components/heading';
import { type Assessment, tornadoOf } from '../../engine';
import { barsShown, howSureCosts, panelTitles } from '../../narrative/result/headings';
import { tornadoTitle } from '../../narrative/uncertainty';
import type { Decision } from '../-decision';
import { PriceSources } from '../-price-sources';
import { TornadoBars } from '../-tornado-bars';

/** The figures that matter most to the costs, and whether one alone turns their order. */
export const MattersPanel = ({
  assessment,
  decision,
}: {
  readonly assessment: Assessment;
  readonly decision: Decision;
}) => {
  const tornado = useMemo(() => tornadoOf(assessment), [assessment]);
  if (tornado === null || tornado.bars.length === 0) return null;
  const { state } = decision;
  return (
    <section aria-labelledby="matters" data-part="what-matters-most">
      <SectionHeading id="matters">{panelTitles.matters}</SectionHeading>
      <p className="mt-1 mb-2 max-w-[66ch] text-muted">{tornadoTitle(tornado)}</p>
      <TornadoBars
        tornado={tornado}
        on={assessment.recommendation.on}
        typed={assessment.recommendation.assumptions.typed}
        most={barsShown}
      />
      <PriceSources recommendation={assessment.recommendation} options={[tornado.leading, ...(tornado.pair ?? [])]} />
      <p className="screen-only mt-4">
        <LinkButton to="/costs/" search={decision.search({ ...state, view: { ...state.view, tab: 'sure' } })}>
          {howSureCosts}
        </LinkButton>
      </p>
    </section>
  );
};

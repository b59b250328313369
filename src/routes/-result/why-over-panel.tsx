import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Recommendation, Robustness } from '../../engine/recommendation';
import { knowledgeFor } from '../../framework/editions';
import { neverCheaper, signedPoints, whyOver } from '../../narrative';
import { differenceLine } from '../../narrative/result/headings';
import { forAndAgainst, leadsByOverride, separates, whyOverTitle } from '../../narrative/result-page';
import { aheadText } from '../../narrative/weights';
import { PriceSources } from '../-price-sources';

interface WhyOverPanelProps {
  readonly recommendation: Recommendation;
  /** Neither is in front. */
  readonly close: boolean;
  /** null until it is there. */
  readonly robustness: Robustness | null;
}

/** The winner against the option behind it, in signed lines that add up. */
export const WhyOverPanel = ({ recommendation, close, robustness }: WhyOverPanelProps) => {
  const { ranking, runnerUp } = recommendation;
  const [first, second] = ranking;
  const rival = ranking.find(({ option }) => option === runnerUp) ?? second;
  if (first === undefined || rival === undefined) return null;
  const lines = whyOver(first, rival, recommendation, knowledgeFor(recommendation.assumptions));
  const ahead = robustness && aheadText(first.option, rival.option, robustness);
  const total = lines.reduce((sum, { points }) => sum + points, 0);
  return (
    <section aria-labelledby="why-over" data-part="against-the-next">
      <SectionHeading id="why-over">
        {close ? separates(first.option, rival.option) : whyOverTitle(first.option, rival.option)}
      </SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">
        {forAndAgainst(first.option)}
        {rival.tier !== first.tier && ` ${leadsByOverride(total)}`}
      </p>
      <Rows className="mt-3">
        {lines.map(({ criterion, label, text, points }) => (
          <Row key={criterion} className="grid grid-cols-[3.25rem_minmax(0,1fr)] items-baseline gap-x-3">
            <span className={`text-right font-semibold ${points < 0 ? 'text-danger' : 'text-ok'}`}>
              {signedPoints(points)}
            </span>
            <span>
              <span className="font-medium">{label}</span>
              <span className="block text-note text-muted">{text}</span>
            </span>
          </Row>
        ))}
        <Row className="grid grid-cols-[3.25rem_minmax(0,1fr)] items-baseline gap-x-3 font-semibold">
          <span className="text-right">{signedPoints(total)}</span>
          <span>{differenceLine}</span>
        </Row>
      </Rows>
      {ahead && <p className="mt-2 text-note text-muted">{ahead}</p>}
      <PriceSources recommendation={recommendation} options={[first.option, rival.option]} />
      {recommendation.neverCheaper.map((one) => (
        <p key={one.option} className="mt-2 text-note text-muted">
          {neverCheaper(one)}
        </p>
      ))}
    </section>
  );
};

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { tintOpacity } from '../../charts/segmented-bar';
import { SectionHeading } from '../../components/heading';
import type { Demotion, Ranked, Recommendation } from '../../engine/recommendation';
import { type Answers, axisIds, axisLabels, criteria, type OptionId, optionIds } from '../../framework';
import { demoted, percent, withoutOverride } from '../../narrative';
import {
  complianceLead,
  complianceLink,
  panelTitles,
  relaxFor,
  relaxWord,
  whyIntro,
} from '../../narrative/result/headings';
import { vetoesByOption } from '../../narrative/result/reading';
import { demotedTitle } from '../../narrative/result-page';
import type { Deeper } from '../../workers/question';
import { PriceSources } from '../-price-sources';
import { ChangeLink } from './change-link';
import { OptionNotes } from './option-notes';
import { OptionSense } from './option-sense';
import type { PanelProps } from './panel';
import { RuledOutRow } from './ruled-out-row';
import { ScoreRow } from './score-row';
import { SetAside } from './set-aside';

/** Which tint stands for which axis, with its weight. */
export const AxisLegend = ({ axisWeights }: Pick<Recommendation, 'axisWeights'>) => (
  <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-note text-muted">
    {axisIds.map((axis, index) => (
      <li key={axis} className="flex items-center gap-1.5">
        <svg width="11" height="11" aria-hidden="true" className="text-ink">
          <rect width="11" height="11" fill="currentColor" fillOpacity={tintOpacity(index)} />
        </svg>
        {axisLabels[axis]} {percent(axisWeights[axis])}
      </li>
    ))}
  </ul>
);

const waived = (answers: Answers, { criteria: missed }: Demotion): Answers => ({
  ...answers,
  waived: [...new Set([...(answers.waived ?? []), ...missed])],
});

interface ScoreRange {
  readonly low: number;
  readonly high: number;
}

/** Options that come after the others whatever their points. */
const DemotedRows = ({
  ranked,
  recommendation,
  decision,
  sense,
  rangeOf,
}: PanelProps & {
  readonly ranked: readonly Ranked[];
  readonly sense: (option: OptionId) => ReactNode;
  readonly rangeOf: (option: OptionId) => ScoreRange | null;
}) => {
  const { answers } = recommendation;
  const override = withoutOverride(recommendation);
  const missed = recommendation.demoted.filter(({ option }) => ranked.some((one) => one.option === option));
  const names = [...new Set(missed.flatMap((one) => one.criteria))].map((criterion) => criteria[criterion].label);
  return (
    <>
      <li className="py-2.5">
        <p className="text-note font-semibold">{demotedTitle(names)}</p>
        {override && <p className="text-note text-muted">{override}</p>}
      </li>
      {ranked.map((one) => {
        const demotion = missed.find(({ option }) => option === one.option);
        const words = demotion && demoted(demotion, answers);
        return (
          <ScoreRow
            key={one.option}
            ranked={one}
            recommendation={recommendation}
            first={false}
            decision={decision}
            range={rangeOf(one.option)}
          >
            {demotion && words && (
              <div className="mt-3 flex items-start justify-between gap-4 text-note">
                <p>
                  {words.reason} <span className="text-muted">{words.relax}</span>
                </p>
                <ChangeLink
                  decision={decision}
                  answers={waived(answers, demotion)}
                  label={relaxFor(words.label, words.relax)}
                >
                  {relaxWord}
                </ChangeLink>
              </div>
            )}
            {sense(one.option)}
          </ScoreRow>
        );
      })}
    </>
  );
};

interface WhyProps extends PanelProps {
  /** null until it has been worked out. */
  readonly deeper: Deeper | null;
}

/** All six options: scored, demoted, ruled out. */
export const WhyPanel = ({ deeper, ...props }: WhyProps) => {
  const { recommendation, decision } = props;
  const sense = (option: OptionId) => (
    <>
      <OptionNotes option={option} recommendation={recommendation} />
      {deeper && <OptionSense option={option} winner={recommendation.winner} deeper={deeper} decision={decision} />}
    </>
  );
  const rangeOf = (option: OptionId) => deeper?.robustness.scoreRange[option] ?? null;
  const { ranking, vetoed, winner, runnerUp } = recommendation;
  const front = ranking[0]?.tier ?? 0;
  const [level, behind] = [ranking.filter(({ tier }) => tier === front), ranking.filter(({ tier }) => tier > front)];
  return (
    <section aria-labelledby="why" data-part="options">
      <SectionHeading id="why">{panelTitles.why}</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">{whyIntro}</p>
      <SetAside decision={decision} />
      <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
        {level.map((ranked, index) => (
          <ScoreRow
            key={ranked.option}
            ranked={ranked}
            recommendation={recommendation}
            first={index === 0}
            onPaper={ranked.option === winner || ranked.option === runnerUp}
            decision={decision}
            range={rangeOf(ranked.option)}
          >
            {sense(ranked.option)}
          </ScoreRow>
        ))}
        {behind.length > 0 && <DemotedRows {...props} ranked={behind} sense={sense} rangeOf={rangeOf} />}
        {vetoesByOption(vetoed).map(({ option, vetoes }) => (
          <RuledOutRow key={option} option={option} vetoes={vetoes} recommendation={recommendation} decision={decision}>
            {sense(option)}
          </RuledOutRow>
        ))}
      </ul>
      <AxisLegend axisWeights={recommendation.axisWeights} />
      <p className="screen-only mt-3 text-note text-muted">
        {complianceLead}{' '}
        <Link to="/compliance/" search={decision.search()} className="prose-link inline-block py-1">
          {complianceLink}
        </Link>
      </p>
      <PriceSources recommendation={recommendation} options={optionIds} />
    </section>
  );
};

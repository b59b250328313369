import { lazy, Suspense } from 'react';
import { LinkButton } from '../../components/button';
import { PageHeading, SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Recommendation } from '../../engine/recommendation';
import { withLifted } from '../../engine/ways-back';
import { noAnswers, noOption, relaxation } from '../../narrative';
import { grantedLinks, panelTitles, recommendationWord, relaxWord } from '../../narrative/result/headings';
import { vetoesByOption } from '../../narrative/result/reading';
import type { Decision } from '../-decision';
import { ChangeLink } from './change-link';
import { RuledOutRow } from './ruled-out-row';
import { ScoreRow } from './score-row';
import { SetAside } from './set-aside';
import { AxisLegend } from './why-panel';

const FirstQuestion = lazy(() => import('./first-question'));

interface NeutralRankingProps {
  readonly recommendation: Recommendation;
  readonly decision: Decision;
}

/** Nothing answered: the first question, and beside it the order of the defaults, in grey. */
export const NeutralRanking = ({ recommendation, decision }: NeutralRankingProps) => (
  <>
    <p className="eyebrow">{recommendationWord}</p>
    <PageHeading className="mt-2 text-verdict">{noAnswers.title}</PageHeading>
    <p className="mt-4 max-w-[66ch] text-body text-muted">{noAnswers.text}</p>
    <div className="mt-10 grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,6fr)_minmax(0,7fr)]">
      <Suspense fallback={<div className="min-h-[34rem]" />}>
        <FirstQuestion decision={decision} />
      </Suspense>
      <section aria-labelledby="neutral">
        <SectionHeading id="neutral">{panelTitles.neutral}</SectionHeading>
        <ul className="mt-3 divide-y divide-hairline border-y border-hairline text-muted grayscale">
          {recommendation.ranking.map((ranked) => (
            <ScoreRow key={ranked.option} ranked={ranked} recommendation={recommendation} first={false} />
          ))}
          {vetoesByOption(recommendation.vetoed).map(({ option, vetoes }) => (
            <RuledOutRow
              key={option}
              option={option}
              vetoes={vetoes}
              recommendation={recommendation}
              decision={decision}
            />
          ))}
        </ul>
        <AxisLegend axisWeights={recommendation.axisWeights} />
      </section>
    </div>
  </>
);

interface NoOptionLeftProps {
  readonly recommendation: Recommendation;
  readonly decision: Decision;
}

/** Rules alone exclude everything: what is the least to give up, and every rule with its reason. */
export const NoOptionLeft = ({ recommendation, decision }: NoOptionLeftProps) => {
  const { title, text } = noOption(recommendation);
  const { relaxations, vetoed, answers } = recommendation;
  return (
    <>
      <p className="eyebrow">{recommendationWord}</p>
      <PageHeading className="mt-2 text-verdict">{title}</PageHeading>
      <p className="mt-4 max-w-[66ch] text-body text-muted">{text}</p>
      <SetAside decision={decision} />
      <Rows className="mt-5 max-w-3xl">
        {relaxations.map((one) => {
          const way = relaxation(one);
          return (
            <Row key={one.option} className="flex items-center justify-between gap-4">
              <span>{way}</span>
              <ChangeLink decision={decision} answers={withLifted(answers, one.vetoes)} label={`${relaxWord}: ${way}`}>
                {relaxWord}
              </ChangeLink>
            </Row>
          );
        })}
      </Rows>
      <section aria-labelledby="excluded" className="mt-12 max-w-3xl">
        <SectionHeading id="excluded">{panelTitles.excluded}</SectionHeading>
        <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
          {vetoesByOption(vetoed).map(({ option, vetoes }) => (
            <RuledOutRow
              key={option}
              option={option}
              vetoes={vetoes}
              recommendation={recommendation}
              decision={decision}
            />
          ))}
        </ul>
      </section>
      <p className="screen-only mt-8">
        <LinkButton to="/check/" search={decision.search()}>
          {grantedLinks.check}
        </LinkButton>
      </p>
    </>
  );
};

import type { ReactNode } from 'react';
import { catalog } from '../../catalog';
import { RangeLine } from '../../charts/range-line';
import { OptionName } from '../../components/option-name';
import { ScoreBar } from '../../components/score-bar';
import { axisPieces, largestRemainder, printedScore } from '../../engine';
import type { Ranked, Recommendation } from '../../engine/recommendation';
import { axisLabels } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { criterionReasons, namesOf, score } from '../../narrative';
import { conditionsOf } from '../../narrative/conditions';
import { lossesTable, lostText, pointsLost } from '../../narrative/result/headings';
import { optionFacts } from '../../narrative/result/option-facts';
import { scoreRangeText } from '../../narrative/weights';
import type { Decision } from '../-decision';
import { BillLink } from './bill-link';

const names = namesOf(catalog);

/** Losses criterion by criterion; the printed points add up to what the score lacks to 100. */
const Losses = ({ ranked, recommendation }: { readonly ranked: Ranked; readonly recommendation: Recommendation }) => (
  <table className="w-full text-note">
    <caption className="sr-only">{lossesTable.caption}</caption>
    <thead className="sr-only">
      <tr>
        <th scope="col">{lossesTable.criterion}</th>
        <th scope="col">{lossesTable.why}</th>
        <th scope="col">{lossesTable.points}</th>
      </tr>
    </thead>
    <tbody>
      {criterionReasons(ranked, recommendation, knowledgeFor(recommendation.assumptions)).map(
        ({ criterion, label, text, whole }) => (
          <tr key={criterion} className="align-top">
            <th scope="row" className="w-24 py-1 pr-3 text-left font-medium sm:w-36">
              {label}
            </th>
            <td className="py-1 pr-3 text-muted">{text}</td>
            <td className="py-1 text-right whitespace-nowrap">{lostText(whole)}</td>
          </tr>
        ),
      )}
    </tbody>
  </table>
);

interface ScoreRowProps {
  readonly ranked: Ranked;
  readonly recommendation: Recommendation;
  readonly first: boolean;
  /** Opened on paper. */
  readonly onPaper?: boolean;
  /** Absent where there is none yet. */
  readonly decision?: Decision;
  /** In eight of ten samples; null until it is worked out, absent where nothing is sampled. */
  readonly range?: { readonly low: number; readonly high: number } | null | undefined;
  /** Under the losses: what put it where it is. */
  readonly children?: ReactNode;
}

/** One option: its score in four pieces, open to the answers and points behind them. */
export const ScoreRow = ({
  ranked,
  recommendation,
  first,
  onPaper = false,
  decision,
  range,
  children,
}: ScoreRowProps) => {
  const { option, losses } = ranked;
  const pieces = axisPieces(losses, recommendation.axisWeights, knowledgeFor(recommendation.assumptions));
  const cost = recommendation.costs[option];
  const facts = optionFacts(option, recommendation, { catalog, names });
  const whole = largestRemainder(pieces.map(({ piece }) => piece));
  const conditions = conditionsOf(ranked, recommendation.answers);
  const lost = 100 - printedScore(losses).score;
  return (
    <li>
      <details className={`group line-on-paper ${onPaper ? 'on-paper' : ''}`}>
        <summary className="grid min-h-11 grid-cols-[8.25rem_minmax(0,1fr)_auto] items-center gap-x-3 py-2.5 hover:bg-sunken/60 sm:grid-cols-[13rem_minmax(0,1fr)_auto] [&::-webkit-details-marker]:hidden">
          <span className={first ? 'font-semibold' : ''}>
            <OptionName option={option} />
          </span>
          <span>
            <ScoreBar
              option={option}
              pieces={pieces.map(({ axis }, index) => ({
                id: axis,
                label: axisLabels[axis],
                points: whole[index] ?? 0,
              }))}
            />
            {range !== undefined && (
              // Room is kept, so that no row moves when the samples arrive.
              <span className="block h-[9px]">
                {range && <RangeLine option={option} {...range} whole={100} text={scoreRangeText(range)} />}
              </span>
            )}
          </span>
          <span className="min-w-14 text-right">
            <span className={first ? 'font-semibold' : ''}>{score(ranked.score)}</span>
            <span className="ml-1.5 text-note text-muted">
              {lostText(lost)}
              <span className="sr-only"> {pointsLost}</span>
            </span>
          </span>
          {conditions.map((text) => (
            <span key={text} className="col-span-full text-note text-muted">
              {text}
            </span>
          ))}
        </summary>
        <div className="pt-1 pb-4 sm:pl-5">
          <Losses ranked={ranked} recommendation={recommendation} />
          {facts.length > 0 && (
            <div className="mt-3 grid justify-items-start gap-1 text-note text-muted">
              {facts.map((fact) => (
                <p key={fact}>{fact}</p>
              ))}
              {decision && cost && <BillLink option={option} decision={decision} />}
            </div>
          )}
          {children}
        </div>
      </details>
    </li>
  );
};

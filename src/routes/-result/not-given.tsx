import { catalog } from '../../catalog';
import { SourceLine } from '../../components/fact';
import { PartedCard } from '../../components/parted-card';
import { tuningEndedOf } from '../../engine/tuning-ended';
import { criteria } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { capabilityShort, unmetCosts } from '../../narrative';
import { conditionsOf } from '../../narrative/conditions';
import { namesOf } from '../../narrative/names';
import { givesWord, itCosts, laterPrice, needWord, panelTitles } from '../../narrative/result/headings';
import { unmetWords } from '../../narrative/result-page';
import { needsMet, tuningEndedSource, tuningEndedText } from '../../narrative/tuning-ended';
import type { PanelProps } from './panel';

const names = namesOf(catalog);

/** Needs the winner leaves open, beside its strengths and not below them. */
export const NotGiven = ({ recommendation }: PanelProps) => {
  const { unmet, winner, answers, on, ranking } = recommendation;
  const conditions = ranking[0] === undefined ? [] : conditionsOf(ranking[0], answers);
  const ended = winner && tuningEndedOf(winner, recommendation, catalog);
  const short = recommendation.capabilityShort.filter(({ option }) => option === winner);
  return (
    <PartedCard title={panelTitles.unmet} data-part="not-given">
      {conditions.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {ended && (
        <div data-fact="">
          <p>{tuningEndedText(ended, names)}</p>
          <SourceLine>{tuningEndedSource(ended, catalog)}</SourceLine>
        </div>
      )}
      {unmet.length === 0 && <p>{needsMet(ended, conditions)}</p>}
      {unmet.map((need) => {
        const words = unmetWords(need, recommendation, knowledgeFor(recommendation.assumptions));
        return (
          <div key={need.criterion}>
            <p className="flex justify-between gap-3 font-medium">
              {criteria[need.criterion].label}
              <span className="text-note font-normal text-muted">{words.short}</span>
            </p>
            <dl className="mt-1 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-y-0.5 text-note">
              <dt className="text-muted">{needWord}</dt>
              <dd>{words.need}</dd>
              <dt className="text-muted">{givesWord}</dt>
              <dd>{words.gives}</dd>
            </dl>
            <p className="mt-1 text-note text-muted">{itCosts(unmetCosts(need, recommendation))}</p>
          </div>
        );
      })}
      {short.map((one) => (
        <p key={one.option} className="text-note">
          {capabilityShort(one, answers)}
        </p>
      ))}
      <p className="text-note text-muted">{laterPrice(on)}</p>
    </PartedCard>
  );
};

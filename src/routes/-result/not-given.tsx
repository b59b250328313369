import { PartedCard } from '../../components/parted-card';
import { criteria } from '../../framework';
import { capabilityShort, pointsText } from '../../narrative';
import { everythingMet, givesWord, itCosts, laterPrice, needWord, panelTitles } from '../../narrative/result/headings';
import { unmetWords } from '../../narrative/result-page';
import type { PanelProps } from './panel';

/** Needs the winner leaves open, beside its strengths and not below them. */
export const NotGiven = ({ recommendation }: PanelProps) => {
  const { unmet, winner, answers, on } = recommendation;
  const short = recommendation.capabilityShort.filter(({ option }) => option === winner);
  return (
    <PartedCard title={panelTitles.unmet} data-part="not-given">
      {unmet.length === 0 && <p>{everythingMet}</p>}
      {unmet.map((need) => {
        const words = unmetWords(need);
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
            <p className="mt-1 text-note text-muted">{itCosts(pointsText(need.points))}</p>
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

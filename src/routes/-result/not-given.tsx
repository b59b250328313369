import { PartedCard } from '../../components/parted-card';
import { criteria } from '../../framework';
import { capabilityShort, day, pointsText } from '../../narrative';
import { pricesOf, unmetWords } from '../../narrative/result-page';
import type { PanelProps } from './panel';

/** Needs the winner leaves open, beside its strengths and not below them. */
export const NotGiven = ({ recommendation }: PanelProps) => {
  const { unmet, winner, answers, on } = recommendation;
  const short = recommendation.capabilityShort.filter(({ option }) => option === winner);
  return (
    <PartedCard title="What it does not give you">
      {unmet.length === 0 && <p>Every need you stated is met.</p>}
      {unmet.map((need) => {
        const words = unmetWords(need);
        return (
          <div key={need.criterion}>
            <p className="flex justify-between gap-3 font-medium">
              {criteria[need.criterion].label}
              <span className="text-note font-normal text-muted">{words.short}</span>
            </p>
            <dl className="mt-1 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-y-0.5 text-note">
              <dt className="text-muted">You need</dt>
              <dd>{words.need}</dd>
              <dt className="text-muted">It gives</dt>
              <dd>{words.gives}</dd>
            </dl>
            <p className="mt-1 text-note text-muted">It {pointsText(need.points)}.</p>
          </div>
        );
      })}
      {short.map((one) => (
        <p key={one.option} className="text-note">
          {capabilityShort(one, answers)}
        </p>
      ))}
      <p className="text-note text-muted">{pricesOf(day(on))} A later price may change the result.</p>
    </PartedCard>
  );
};

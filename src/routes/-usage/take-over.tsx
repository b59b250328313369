import { useState } from 'react';
import { Button, LinkButton } from '../../components/button';
import { SectionHeading } from '../../components/heading';
import { growthHolds, type WorkloadProfile, weekFrom, workloadFrom } from '../../engine/usage';
import { type AnswerChange, answerChanges, shortGrowth, weekChange } from '../../narrative/usage';
import type { DecisionState } from '../../permalink';
import type { Decision } from '../-decision';

/** The decision with what was measured as its workload. */
const measured = (state: DecisionState, profile: WorkloadProfile, growth: boolean): DecisionState => ({
  ...state,
  answers: { ...state.answers, workload: workloadFrom(profile, state.answers.workload, growth) },
  assumptions: { ...state.assumptions, week: weekFrom(profile) ?? state.assumptions.week },
});

const changesBetween = (before: DecisionState, after: DecisionState): readonly AnswerChange[] => {
  const week = after.assumptions.week === null ? null : weekChange(before.assumptions.week, after.assumptions.week);
  return [...answerChanges(before.answers.workload, after.answers.workload), ...(week === null ? [] : [week])];
};

/** What the answers would become, before and after, and the button that writes them into the link. */
export const TakeOver = ({
  profile,
  decision: { state, update },
}: {
  readonly profile: WorkloadProfile;
  readonly decision: Decision;
}) => {
  const [taken, setTaken] = useState(false);
  const [growth, setGrowth] = useState(growthHolds(profile));
  const short = shortGrowth(profile);
  const changes = changesBetween(state, measured(state, profile, growth));
  const done = changes.length === 0;
  return (
    <section aria-labelledby="usage-take-over" className="mt-8">
      <SectionHeading id="usage-take-over">As your workload</SectionHeading>
      {!done && (
        <>
          <p className="mt-1 text-muted">
            Request lengths are means, so that the volume and its split into input and output are the log's. What the
            log does not say stays as it is.
          </p>
          <table className="mt-3 w-full max-w-[44rem] text-dense">
            <caption className="sr-only">Answers before and after</caption>
            <thead>
              <tr className="border-b border-hairline text-note text-muted">
                <th scope="col" className="py-2 pr-4 text-left font-medium">
                  Answer
                </th>
                <th scope="col" className="py-2 pr-4 text-right font-medium">
                  Now
                </th>
                <th scope="col" className="py-2 text-right font-medium">
                  Measured
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, name, before, after }) => (
                <tr key={field} className="border-b border-hairline">
                  <th scope="row" className="py-2 pr-4 text-left font-normal">
                    {name}
                  </th>
                  <td className="py-2 pr-4 text-right text-muted">{before}</td>
                  <td className="py-2 text-right font-semibold">{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {short !== null && (
        <label className="mt-3 flex min-h-6 max-w-[44rem] items-start gap-3 text-note">
          <input
            type="checkbox"
            checked={growth}
            onChange={(event) => setGrowth(event.target.checked)}
            className="size-5 shrink-0 accent-ink"
          />
          <span>Take over the growth too. {short}</span>
        </label>
      )}
      <div className="screen-only mt-4 flex flex-wrap items-center gap-3">
        {!done && (
          <Button
            look="primary"
            onClick={() => {
              update((current) => measured(current, profile, growth));
              setTaken(true);
            }}
          >
            Use as workload
          </Button>
        )}
        <LinkButton to="/costs/" search={true}>
          See the costs
        </LinkButton>
      </div>
      <p role="status" className="mt-2 text-note text-muted">
        {done &&
          (taken
            ? 'These figures are the workload in your link now. Back takes them out again.'
            : 'The workload in your link has these figures already.')}
      </p>
    </section>
  );
};

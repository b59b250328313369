import { Link } from '@tanstack/react-router';
import { catalog } from '../../catalog';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Details } from '../../components/details';
import { OptionName } from '../../components/option-name';
import type { PortfolioClass } from '../../engine/portfolio';
import { knowledgeFor } from '../../framework/editions';
import { fewestClasses, mostClasses, type WorkloadClass } from '../../framework/portfolio';
import { excluded, isByOverride, labelName, noOption, unassessed } from '../../narrative';
import { namesOf } from '../../narrative/names';
import { money } from '../../narrative/numbers';
import { aloneText, classActions, classSize, freedText, movedText, rankedText } from '../../narrative/portfolio';
import { strongestReasons } from '../../narrative/reasons';
import { labelSoFar } from '../../narrative/result/reading';
import { useDeeperOutcome } from '../-assessment';
import type { Decision } from '../-decision';
import { PriceSources } from '../-price-sources';
import { type ChangeClasses, duplicated, removed } from './class-edits';
import { ClassFields } from './class-fields';

const names = namesOf(catalog);

interface ClassRowProps {
  readonly classes: readonly WorkloadClass[];
  readonly at: number;
  readonly decided: PortfolioClass;
  readonly decision: Decision;
  readonly onClasses: ChangeClasses;
}

const Ranking = ({ decided, decision }: Pick<ClassRowProps, 'decided' | 'decision'>) => {
  const { recommendation, answers } = decided;
  const { ranking, vetoed, unassessed: without } = recommendation;
  const reasonOf = new Map(without.map(({ option, reason }) => [option, reason]));
  const out = vetoed.filter(({ option }) => option !== 'hybrid');
  return (
    <>
      <ol className="grid gap-1 text-note">
        {ranking.map((ranked) => (
          <li key={ranked.option} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <OptionName option={ranked.option} />
            <span className="tabular-nums">
              {rankedText(ranked)}
              {ranked.monthlyUsd !== null && ` · ${money(ranked.monthlyUsd.mid)} a month`}
            </span>
          </li>
        ))}
      </ol>
      {out.length > 0 && (
        <ul className="mt-2 grid gap-1 text-note">
          {out.map((veto) => {
            const missing = reasonOf.get(veto.option);
            return (
              <li key={`${veto.option}-${veto.id}`}>
                <OptionName option={veto.option} ruledOut />{' '}
                <span className="text-muted">
                  {veto.id === 'not-assessed' && missing
                    ? unassessed(veto.option, missing)
                    : excluded(veto, answers, names).reason}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <PriceSources recommendation={recommendation} options={ranking.map(({ option }) => option)} />
      <p className="mt-2 text-note">
        <Link to="/result/" search={decision.search({ ...decision.state, answers, view: {} })} className="prose-link">
          {classActions.alone}
        </Link>
      </p>
    </>
  );
};

/** A class: what it needs, where it goes and why, and what can be done with it. */
export const ClassRow = ({ classes, at, decided, decision, onClasses }: ClassRowProps) => {
  const { assumptions } = decision.state;
  const { recommendation, goesTo, answers, name, sensitive } = decided;
  const outcome = useDeeperOutcome(answers, assumptions);
  const label = labelSoFar(recommendation, outcome === null || outcome === 'failed' ? null : outcome.label);
  const [reason] = strongestReasons(recommendation, knowledgeFor(assumptions), 1);
  const moved = movedText(decided);
  const freed = freedText(decided, decision.state.answers);
  const shown = goesTo ?? decided.winner;
  return (
    <li data-fact="" className="py-4">
      <ClassFields classes={classes} at={at} answers={decision.state.answers} onClasses={onClasses} />
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span aria-hidden="true" className="text-muted">
            →
          </span>
          <strong>{shown === null ? labelName('no-option') : <OptionName option={shown} />}</strong>
          {label !== null && shown !== null && (
            <span className="text-note text-muted">{labelName(label, isByOverride(recommendation))}</span>
          )}
          {sensitive && <Chip>{classActions.sensitive}</Chip>}
        </p>
        <p className="tabular-nums">{shown === null ? null : aloneText(decided)}</p>
      </div>
      <p className="mt-1 max-w-[80ch] text-note text-muted">
        {classSize(decided)}
        {moved === null && reason !== undefined && ` · ${reason.text}`}
        {moved !== null && ` · ${moved}`}
      </p>
      {freed !== null && <p className="mt-1 max-w-[80ch] text-note text-muted">{freed}</p>}
      {shown === null && (
        <ul className="mt-1 list-disc pl-5 text-note">
          {noOption(recommendation).ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="screen-only min-w-0 flex-1 basis-[20rem]">
          <Details
            summary={
              <>
                {classActions.why}
                <span className="sr-only"> of {name}</span>
              </>
            }
          >
            <div className="max-w-[44rem]">
              <Ranking decided={decided} decision={decision} />
            </div>
          </Details>
        </div>
        <div className="screen-only flex gap-2">
          <Button
            look="small"
            disabled={classes.length === mostClasses}
            onClick={() => onClasses((now) => duplicated(now, at), `class-${at + 1}-name`)}
          >
            {classActions.duplicate}
            <span className="sr-only"> {name}</span>
          </Button>
          <Button
            look="small"
            disabled={classes.length <= fewestClasses}
            // A second click is not for the class that has moved up.
            onClick={() => onClasses((now) => (now.length === classes.length ? removed(now, at) : now), 'classes')}
          >
            {classActions.remove}
            <span className="sr-only"> {name}</span>
          </Button>
        </div>
      </div>
    </li>
  );
};

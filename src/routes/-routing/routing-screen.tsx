import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { catalog } from '../../catalog';
import { Button } from '../../components/button';
import { ChipToggle } from '../../components/chip';
import { LiveRegion } from '../../components/live-region';
import { asDecision, evaluatePortfolio, type Portfolio } from '../../engine/portfolio';
import { currentKnowledge, knowledgeFor } from '../../framework/editions';
import { leftOut, mostClasses, sharesAddUp, sharesOf, type WorkloadClass } from '../../framework/portfolio';
import {
  classActions,
  fullText,
  headings,
  leftOutText,
  links,
  portfolioHeadline,
  sharesOff,
  splitHeadings,
  takeOver,
} from '../../narrative/portfolio';
import { type Notice, toFragment } from '../../permalink';
import { readWorkloads } from '../../permalink/portfolio';
import { type Decision, useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { added, asShares, asVolumes, type ChangeClasses, inWhole, withChange } from './class-edits';
import { ClassRow } from './class-row';
import { DataPath } from './data-path';
import { Offer } from './offer';
import { PlanHead, PlanRuns } from './plan-head';

/** The keyboard goes on where a control brought something new, or where one is gone. */
const useFocusAfter = (changes: unknown) => {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is looked for once the change is on the page.
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [changes]);
  return (id: string | undefined) => {
    wanted.current = id ?? null;
  };
};

interface ClassesProps {
  readonly classes: readonly WorkloadClass[];
  readonly portfolio: Portfolio;
  readonly decision: Decision;
  readonly onClasses: ChangeClasses;
}

/** Where own volumes begin while the decision has none. */
const volumeToBegin = 10e6;

const Classes = ({ classes, portfolio, decision, onClasses }: ClassesProps) => {
  const sum = sharesOf(classes);
  const volume = portfolio.tokensPerDay?.mid ?? volumeToBegin;
  return (
    <section aria-labelledby="classes" className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="classes" tabIndex={-1} className="text-h3">
          {headings.classes}
        </h2>
        <fieldset className="screen-only flex flex-wrap gap-2">
          <legend className="sr-only">{classActions.countBy}</legend>
          <ChipToggle pressed={sum !== null} onChange={() => sum === null && onClasses(asShares)}>
            {classActions.byShare}
          </ChipToggle>
          <ChipToggle
            pressed={sum === null}
            onChange={() => sum !== null && onClasses((now) => asVolumes(now, volume))}
          >
            {classActions.byVolume}
          </ChipToggle>
        </fieldset>
      </div>
      <p className="mt-1 text-note text-muted">{headings.classesNote}</p>
      {sum !== null && !sharesAddUp(classes) && (
        <p role="alert" className="mt-3 flex flex-wrap items-center gap-3 font-medium text-warn">
          {sharesOff(sum)}
          <Button look="small" onClick={() => onClasses(inWhole)}>
            {classActions.whole}
          </Button>
        </p>
      )}
      <ol className="mt-3 divide-y divide-hairline border-y border-hairline">
        {portfolio.classes.map((decided, at) => (
          <ClassRow
            // A class is known by its place: its name is what is being edited.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={at}
            classes={classes}
            at={at}
            decided={decided}
            decision={decision}
            onClasses={onClasses}
          />
        ))}
      </ol>
      <div className="screen-only mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          disabled={classes.length === mostClasses}
          onClick={() => onClasses((now) => added(now, classActions.newName), `class-${classes.length}-name`)}
        >
          {classActions.add}
        </Button>
        <Button look="text" onClick={() => onClasses(() => [])}>
          {classActions.clear}
        </Button>
        {classes.length === mostClasses && <span className="text-note text-muted">{fullText}</span>}
      </div>
    </section>
  );
};

/** Two classes that the decision's own answers can say. */
const TakeOver = ({ classes, decision, portfolio }: Omit<ClassesProps, 'onClasses'>) => {
  const { state } = decision;
  const found = useMemo(() => asDecision(classes, state.answers, currentKnowledge), [classes, state.answers]);
  if (found === null) return null;
  const written = (answers: typeof state.answers) => toFragment({ ...state, answers, view: {} });
  const isThere = written(found.answers) === written(state.answers);
  return (
    <p className="mt-6 flex max-w-[80ch] flex-wrap items-center gap-x-4 gap-y-2 border-t border-hairline pt-4">
      {isThere ? (
        takeOver.done
      ) : (
        <>
          {takeOver.text(found, portfolio)}
          <span className="screen-only">
            <Button look="small" onClick={() => decision.update({ answers: found.answers })}>
              {takeOver.action(found)}
            </Button>
          </span>
        </>
      )}
    </p>
  );
};

const Decided = ({ classes, decision, onClasses }: Omit<ClassesProps, 'portfolio'>) => {
  const { answers, assumptions } = decision.state;
  const portfolio = useMemo(
    () => evaluatePortfolio(classes, { answers, assumptions, catalog, knowledge: knowledgeFor(assumptions) }),
    [classes, answers, assumptions],
  );
  const notCounted = leftOut(answers, classes);
  return (
    <>
      <LiveRegion says={portfolioHeadline(portfolio)} />
      <PlanHead portfolio={portfolio} assumptions={assumptions} />
      {portfolio.tokensPerDay === null && (
        <p className="mt-4 border-y border-hairline py-3">
          {links.volume}{' '}
          <Link to="/costs/" search={true} className="prose-link">
            {links.giveVolume}
          </Link>
        </p>
      )}
      {notCounted.length > 0 && (
        <ul aria-label={headings.leftOut} className="mt-4 border-l-2 border-warn pl-3 text-note">
          {notCounted.map((each) => (
            <li key={each.field}>{leftOutText(each)}</li>
          ))}
        </ul>
      )}
      <Classes classes={classes} portfolio={portfolio} decision={decision} onClasses={onClasses} />
      <section aria-labelledby="path" className="mt-10">
        <h2 id="path" className="mb-3 text-h3">
          {splitHeadings(portfolio).path}
        </h2>
        <DataPath portfolio={portfolio} />
      </section>
      <PlanRuns portfolio={portfolio} assumptions={assumptions} />
      <TakeOver classes={classes} decision={decision} portfolio={portfolio} />
    </>
  );
};

/** Several kinds of requests, each to the option that suits it. The classes are in the address. */
export const RoutingScreen = () => {
  const decision = useDecision();
  const { state, notices, update } = decision;
  const items = state.view.workloads;
  const { classes, dropped } = useMemo(() => readWorkloads(items ?? []), [items]);
  const focusAfter = useFocusAfter(classes);
  const told: readonly Notice[] =
    dropped.length === 0 ? notices : [...notices, { kind: 'dropped-items', key: 'wl', items: dropped }];
  const onClasses: ChangeClasses = (change, focus) => {
    focusAfter(focus);
    update((before) => withChange(before, change));
  };
  return (
    <Page title="Several workloads" on={state.assumptions.on} notices={<LinkNotices notices={told} />}>
      {classes.length === 0 ? (
        <Offer answers={state.answers} onTake={(taken) => onClasses(() => taken, 'classes')} />
      ) : (
        <Decided classes={classes} decision={decision} onClasses={onClasses} />
      )}
      <ul className="screen-only mt-8 flex flex-wrap gap-x-6 gap-y-2 text-note">
        <li>
          <Link to="/result/" search={true} className="prose-link">
            {links.result}
          </Link>
        </li>
        <li>
          <Link
            to="/costs/"
            search={decision.search({ ...state, view: { ...state.view, tab: 'split' } })}
            className="prose-link"
          >
            {links.costs}
          </Link>
        </li>
      </ul>
    </Page>
  );
};

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { catalog } from '../../catalog';
import { Button } from '../../components/button';
import { ChipToggle } from '../../components/chip';
import { focusPageHeading, PageHeading } from '../../components/heading';
import { Notices } from '../../components/notices';
import { PanelBoundary } from '../../components/panel-boundary';
import { recommend } from '../../engine';
import { knowledgeFor } from '../../framework/editions';
import { addedText, compareWords, removedText } from '../../narrative/comparing/page';
import { comparedSummary, comparedTitle } from '../../narrative/comparing/scenarios';
import { billPairs, grouped } from '../../narrative/paper-sources';
import { type ComparedScenario, longestName, mostScenarios } from '../../permalink/compared';
import { isDefaultDecision } from '../../permalink/default-decision';
import { freeName } from '../../permalink/free-name';
import { comparedNoticeText } from '../../permalink/notice-text';
import type { Decision } from '../-decision';
import { PaperSources } from '../-paper-sources';
import { AddScenario, presetScenario } from './add-scenario';
import { Column } from './column';
import { PeoplePanel } from './people-panel';
import { SaidTables } from './said-tables';
import { type Compared, useCompared, withName, withoutScenario, withScenarios } from './use-compared';

const present = (scenario: ComparedScenario | null): readonly ComparedScenario[] =>
  scenario === null ? [] : [scenario];

const Empty = ({
  compared,
  decision,
  onPaste,
  onStart,
}: {
  readonly compared: Compared;
  readonly decision: Decision;
  readonly onPaste: () => void;
  readonly onStart: () => void;
}) => {
  const { answers, assumptions } = decision.state;
  const own = isDefaultDecision(decision.state) ? null : { name: compareWords.presentName, answers, assumptions };
  const first = [...present(own ?? presetScenario('hospital')), ...present(presetScenario('mvp'))];
  return (
    <>
      <PageHeading>{compareWords.empty}</PageHeading>
      <p className="mt-2 max-w-[66ch] text-body text-muted">{compareWords.emptyText}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <Button
          look="primary"
          onClick={() => {
            onStart();
            compared.change((now) => (now.scenarios.length > 0 ? now : withScenarios(now, first)));
          }}
        >
          {own === null ? compareWords.twoPresets : compareWords.thisDecision}
        </Button>
        <Button onClick={onPaste}>{compareWords.pasteFirst}</Button>
      </p>
    </>
  );
};

/** A column stays the same one while it is renamed. */
const places = ['first', 'second', 'third', 'fourth'];

/** Four stand two by two where there is no room for all: the second pair begins a line of its own. */
const inPairs = 'md:max-lg:odd:border-l-0 md:max-lg:odd:pl-0 md:max-lg:nth-[n+3]:mt-8';

const columnsOf = ['', '', 'md:grid-cols-2', 'md:grid-cols-3', 'md:grid-cols-2 lg:grid-cols-4'];

interface ScenariosProps {
  readonly compared: Compared;
  readonly decision: Decision;
  /** What was done, and where the keyboard goes on when the scenarios are there as it left them. */
  readonly onDone: (said: string, goOn: () => void) => void;
}

/** To what names the scenario at a place, or to the heading where none is left. */
const goTo = (place: number) => {
  const names = document.querySelectorAll<HTMLElement>('[data-rename]');
  const next = names[Math.min(place, names.length - 1)];
  if (next === undefined) focusPageHeading();
  else next.focus();
};

const Scenarios = ({ compared, decision, onDone }: ScenariosProps) => {
  const { set, change, add } = compared;
  const { scenarios, people } = set;
  const id = useId();
  const [picked, setPicked] = useState(0);
  const shown = Math.min(picked, scenarios.length - 1);
  const [refusal, setRefusal] = useState<string | null>(null);
  const outcomes = useMemo(
    () =>
      scenarios.map(({ name, answers, assumptions }) => {
        const knowledge = knowledgeFor(assumptions);
        const recommendation = recommend({ answers, assumptions, catalog, knowledge });
        return { name, winner: recommendation.winner, recommendation };
      }),
    [scenarios],
  );
  /** Name of the one that was made last, until it has its own. */
  const [fresh, setFresh] = useState<string | null>(null);
  const duplicate = (scenario: ComparedScenario) => () => {
    const taken = scenarios.map(({ name }) => name);
    const name = freeName(scenario.name, taken, longestName);
    const refused = add({ ...scenario, name });
    setRefusal(refused);
    if (refused !== null) return;
    setFresh(name);
    setPicked(scenarios.length);
    onDone(addedText([name]), () => {});
  };
  const remove = (name: string, place: number) => () => {
    const refused = change((now) => withoutScenario(now, name));
    setRefusal(refused);
    if (refused !== null) return;
    setFresh(null);
    setPicked(Math.min(place, scenarios.length - 2));
    onDone(removedText(name), () => goTo(place));
  };
  return (
    <div className="short-on-paper">
      <PageHeading>{comparedTitle(outcomes)}</PageHeading>
      <p className="mt-2 max-w-[80ch] text-body text-muted" aria-live="polite">
        {scenarios.length < 2 ? compareWords.oneMore : comparedSummary(outcomes)}
      </p>
      <div className="screen-only mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChipToggle pressed={people} onChange={(on) => change((now) => ({ ...now, people: on }))}>
          {compareWords.people}
        </ChipToggle>
        <span className="text-note text-muted">{compareWords.peopleHint}</span>
      </div>
      {refusal !== null && (
        <p role="alert" className="mt-3 font-medium text-danger">
          {refusal}
        </p>
      )}
      {people && scenarios.length > 1 && (
        <PanelBoundary name="Disagreements" edition={catalog.edition} resetKey={set}>
          <PeoplePanel scenarios={scenarios} base={set.base} onBase={(base) => change((now) => ({ ...now, base }))} />
        </PanelBoundary>
      )}
      {scenarios.length > 1 && (
        <div className="screen-only mt-6 md:hidden">
          <label htmlFor={`${id}-scenario`} className="font-medium">
            {compareWords.scenario}
          </label>
          <select
            id={`${id}-scenario`}
            value={shown}
            onChange={(event) => setPicked(Number(event.target.value))}
            className="mt-1 block min-h-11 w-full rounded-control border border-control bg-surface px-2 text-ink"
          >
            {scenarios.map(({ name }, place) => (
              <option key={name} value={place}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className={`mt-8 grid gap-x-5 gap-y-4 ${columnsOf[scenarios.length] ?? ''}`}>
        {scenarios.map((scenario, place) => (
          <Column
            key={places[place]}
            scenario={scenario}
            decision={decision}
            className={scenarios.length === mostScenarios ? inPairs : ''}
            shown={place === shown}
            fresh={scenario.name === fresh}
            onNamed={() => setFresh(null)}
            onRename={(name) => change((now) => withName(now, scenario.name, name))}
            onDuplicate={scenarios.length < mostScenarios ? duplicate(scenario) : null}
            onRemove={remove(scenario.name, place)}
          />
        ))}
      </div>
      {scenarios.length > 1 && <SaidTables scenarios={scenarios} differences={!people} />}
      <PaperSources
        sourcesOf={() =>
          grouped(
            billPairs(
              outcomes.map(({ recommendation }) => recommendation),
              catalog,
            ),
          )
        }
      />
    </div>
  );
};

/** The scenarios in the address, side by side. */
export const CompareScreen = ({ decision }: { readonly decision: Decision }) => {
  const compared = useCompared(decision);
  const pasteField = useRef<HTMLTextAreaElement>(null);
  const { length } = compared.set.scenarios;
  const [said, setSaid] = useState('');
  const next = useRef<{ readonly from: number; readonly goOn: () => void } | null>(null);
  // Once the columns stand as they were left: what was pressed may be gone, or stand for another one.
  useEffect(() => {
    if (next.current === null || next.current.from === length) return;
    next.current.goOn();
    next.current = null;
  }, [length]);
  const after = (goOn: () => void) => {
    next.current = { from: length, goOn };
  };
  return (
    <>
      <Notices
        title={compareWords.unread}
        notices={compared.notices.map((notice, index) => ({ id: String(index), text: comparedNoticeText(notice) }))}
      />
      {compared.set.scenarios.length === 0 ? (
        <Empty
          compared={compared}
          decision={decision}
          onPaste={() => pasteField.current?.focus()}
          onStart={() => after(focusPageHeading)}
        />
      ) : (
        <Scenarios
          compared={compared}
          decision={decision}
          onDone={(text, goOn) => {
            setSaid(text);
            after(goOn);
          }}
        />
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      <AddScenario compared={compared} decision={decision} pasteField={pasteField} />
    </>
  );
};

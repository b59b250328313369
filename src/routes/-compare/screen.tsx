import { useId, useMemo, useRef, useState } from 'react';
import { catalog } from '../../catalog';
import { Button } from '../../components/button';
import { ChipToggle } from '../../components/chip';
import { PageHeading } from '../../components/heading';
import { Notices } from '../../components/notices';
import { PanelBoundary } from '../../components/panel-boundary';
import { recommend } from '../../engine';
import { knowledgeFor } from '../../framework/editions';
import { compareWords } from '../../narrative/comparing/page';
import { comparedSummary, comparedTitle } from '../../narrative/comparing/scenarios';
import { type ComparedScenario, mostScenarios } from '../../permalink/compared';
import { isDefaultDecision } from '../../permalink/default-decision';
import { comparedNoticeText } from '../../permalink/notice-text';
import type { Decision } from '../-decision';
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
}: {
  readonly compared: Compared;
  readonly decision: Decision;
  readonly onPaste: () => void;
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
          onClick={() => compared.change((now) => (now.scenarios.length > 0 ? now : withScenarios(now, first)))}
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

const Scenarios = ({ compared, decision }: { readonly compared: Compared; readonly decision: Decision }) => {
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
        return { name, winner: recommend({ answers, assumptions, catalog, knowledge }).winner };
      }),
    [scenarios],
  );
  const duplicate = (scenario: ComparedScenario) => () => setRefusal(add(scenario));
  return (
    <>
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
            onRename={(name) => change((now) => withName(now, scenario.name, name))}
            onDuplicate={scenarios.length < mostScenarios ? duplicate(scenario) : null}
            onRemove={() => {
              setRefusal(change((now) => withoutScenario(now, scenario.name)));
              document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
            }}
          />
        ))}
      </div>
      {scenarios.length > 1 && <SaidTables scenarios={scenarios} differences={!people} />}
    </>
  );
};

/** The scenarios in the address, side by side. */
export const CompareScreen = ({ decision }: { readonly decision: Decision }) => {
  const compared = useCompared(decision);
  const pasteField = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <Notices
        title={compareWords.unread}
        notices={compared.notices.map((notice, index) => ({ id: String(index), text: comparedNoticeText(notice) }))}
      />
      {compared.set.scenarios.length === 0 ? (
        <Empty compared={compared} decision={decision} onPaste={() => pasteField.current?.focus()} />
      ) : (
        <Scenarios compared={compared} decision={decision} />
      )}
      <AddScenario compared={compared} decision={decision} pasteField={pasteField} />
    </>
  );
};

import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { SectionHeading } from '../../components/heading';
import { day } from '../../narrative/numbers';
import { keptAs, whatIfWords } from '../../narrative/what-if';
import { type DecisionState, readFragment, toFragment } from '../../permalink';
import { deviceStorage } from '../../workspace';
import { type Scenario, useScenarios } from '../../workspace/scenarios';
import type { Decision } from '../-decision';
import { today } from '../-workspace';

void useScenarios.persist.rehydrate();

/** A decision as a scenario holds it: without the place on a page and without what it was tried against. */
const scenarioOf = (state: DecisionState): string => toFragment({ ...state, view: {} });

/** A name, and the decision is kept under it on this device. */
export const KeepScenario = ({ state }: { readonly state: DecisionState }) => {
  const keep = useScenarios(({ keepScenario }) => keepScenario);
  const id = useId();
  const [name, setName] = useState('');
  const [kept, setKept] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setKept(keep(name, scenarioOf(state), today()).name);
    setName('');
  };
  return (
    <details className="screen-only open:basis-full">
      <summary className="inline-flex min-h-11 items-center rounded-control border outline-border bg-surface px-4 font-medium hover:border-ink [&::-webkit-details-marker]:hidden">
        {whatIfWords.keep}
      </summary>
      <form onSubmit={submit} noValidate className="mt-3">
        <label htmlFor={id} className="text-note text-muted">
          {whatIfWords.name}
        </label>
        <span className="mt-1 flex flex-wrap gap-2">
          <input
            id={id}
            type="text"
            autoComplete="off"
            value={name}
            aria-describedby={`${id}-kept`}
            onChange={(event) => {
              setName(event.target.value);
              setKept('');
            }}
            className="field min-w-0 flex-1 basis-40"
          />
          <Button type="submit">{whatIfWords.keepIt}</Button>
        </span>
        <p id={`${id}-kept`} role="status" className="mt-1 text-note text-muted">
          {kept === '' ? whatIfWords.unnamed : keptAs(kept, deviceStorage.lasts)}
        </p>
      </form>
    </details>
  );
};

const KeptRow = ({ scenario, update }: { readonly scenario: Scenario; readonly update: Decision['update'] }) => {
  const { renameScenario, removeScenario } = useScenarios.getState();
  const [draft, setDraft] = useState<string | null>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const { id, name, fragment, keptOn } = scenario;
  const finish = (event: FormEvent) => {
    event.preventDefault();
    if (draft !== null) renameScenario(id, draft);
    setDraft(null);
    rename.current?.focus();
  };
  const action = 'inline-flex items-center';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      {draft === null ? (
        <span className="min-w-0 break-words">
          {name} <span className="text-note text-muted">kept {day(keptOn)}</span>
        </span>
      ) : (
        <form onSubmit={finish} className="flex min-w-0 flex-1 flex-wrap gap-2">
          <input
            aria-label={`New name of ${name}`}
            // biome-ignore lint/a11y/noAutofocus: the reader asked for this field
            autoFocus
            type="text"
            autoComplete="off"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            className="field min-h-9! min-w-0 flex-1 basis-32"
          />
          <Button look="small" type="submit">
            Save
          </Button>
        </form>
      )}
      <span className="screen-only flex flex-wrap gap-x-4">
        <Button
          look="text"
          className={action}
          onClick={() => update(({ view }) => ({ ...readFragment(fragment).state, view }))}
        >
          Try it <span className="sr-only">: {name}</span>
        </Button>
        <Button ref={rename} look="text" className={action} onClick={() => setDraft(name)}>
          Rename <span className="sr-only">{name}</span>
        </Button>
        <Button look="text" className={action} onClick={() => removeScenario(id)}>
          Remove <span className="sr-only">{name}</span>
        </Button>
      </span>
    </li>
  );
};

/** What was kept before; nothing while there is none. */
export const KeptScenarios = ({ update }: { readonly update: Decision['update'] }) => {
  const scenarios = useScenarios((store) => store.scenarios);
  if (scenarios.length === 0) return null;
  return (
    <section aria-labelledby="what-kept">
      <SectionHeading id="what-kept" className="text-h3">
        {whatIfWords.kept}
      </SectionHeading>
      <p className="mt-1 text-note text-muted">
        {deviceStorage.lasts ? whatIfWords.keptNote : whatIfWords.keepsNothing}
      </p>
      <ul className="mt-2 divide-y divide-hairline border-y border-hairline">
        {scenarios.map((scenario) => (
          <KeptRow key={scenario.id} scenario={scenario} update={update} />
        ))}
      </ul>
    </section>
  );
};

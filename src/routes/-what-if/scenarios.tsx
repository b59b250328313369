import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { SectionHeading } from '../../components/heading';
import { keptAs, keptOnText, newNameOf, removedScenario, whatIfWords } from '../../narrative/what-if';
import { type DecisionState, type Notice, readFragment, toFragment } from '../../permalink';
import { deviceStorage } from '../../workspace';
import { type Scenario, useScenarios } from '../../workspace/scenarios';
import type { Decision } from '../-decision';
import { LinkNotices } from '../-link-notices';
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

interface KeptRowProps {
  readonly scenario: Scenario;
  readonly onTry: (fragment: string) => void;
  readonly onRemove: (scenario: Scenario) => void;
}

const KeptRow = ({ scenario, onTry, onRemove }: KeptRowProps) => {
  const { renameScenario } = useScenarios.getState();
  const [draft, setDraft] = useState<string | null>(null);
  const rename = useRef<HTMLButtonElement>(null);
  const { id, name, fragment, keptOn } = scenario;
  const close = () => {
    setDraft(null);
    rename.current?.focus();
  };
  const finish = (event: FormEvent) => {
    event.preventDefault();
    if (draft !== null) renameScenario(id, draft);
    close();
  };
  const action = 'inline-flex items-center';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      {draft === null ? (
        <span className="min-w-0 break-words">
          {name} <span className="text-note text-muted">{keptOnText(keptOn)}</span>
        </span>
      ) : (
        <form onSubmit={finish} className="flex min-w-0 flex-1 flex-wrap gap-2">
          <input
            aria-label={newNameOf(name)}
            // biome-ignore lint/a11y/noAutofocus: the reader asked for this field
            autoFocus
            type="text"
            autoComplete="off"
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') close();
            }}
            className="field min-h-9! min-w-0 flex-1 basis-32"
          />
          <Button look="small" type="submit">
            {whatIfWords.save}
          </Button>
          <Button look="small" onClick={close}>
            {whatIfWords.cancel}
          </Button>
        </form>
      )}
      <span className="screen-only flex flex-wrap gap-x-4">
        <Button look="text" className={action} onClick={() => onTry(fragment)}>
          {whatIfWords.tryIt} <span className="sr-only">: {name}</span>
        </Button>
        <Button ref={rename} look="text" className={action} onClick={() => setDraft(name)}>
          {whatIfWords.rename} <span className="sr-only">{name}</span>
        </Button>
        <Button look="text" className={action} onClick={() => onRemove(scenario)}>
          {whatIfWords.remove} <span className="sr-only">{name}</span>
        </Button>
      </span>
    </li>
  );
};

/** What was kept before; nothing while there is none. */
export const KeptScenarios = ({ update }: { readonly update: Decision['update'] }) => {
  const scenarios = useScenarios((store) => store.scenarios);
  const [said, setSaid] = useState('');
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const tryIt = (fragment: string) => {
    const read = readFragment(fragment);
    setNotices(read.notices);
    update(({ view }) => ({ ...read.state, view }));
  };
  const remove = ({ id, name }: Scenario) => {
    // Before its button is gone: to the heading of those that are left, or of the page.
    const heading = document.querySelector<HTMLElement>(scenarios.length > 1 ? '#what-kept' : 'h1');
    heading?.focus({ preventScroll: true });
    useScenarios.getState().removeScenario(id);
    setNotices([]);
    setSaid(removedScenario(name));
  };
  return (
    <>
      {scenarios.length > 0 && (
        <section aria-labelledby="what-kept">
          <SectionHeading id="what-kept" tabIndex={-1} className="text-h3 outline-none">
            {whatIfWords.kept}
          </SectionHeading>
          <p className="mt-1 text-note text-muted">
            {deviceStorage.lasts ? whatIfWords.keptNote : whatIfWords.keepsNothing}
          </p>
          <ul className="mt-2 divide-y divide-hairline border-y border-hairline">
            {scenarios.map((scenario) => (
              <KeptRow key={scenario.id} scenario={scenario} onTry={tryIt} onRemove={remove} />
            ))}
          </ul>
          <div role="status">
            <LinkNotices notices={notices} title={whatIfWords.keptUnread} />
          </div>
        </section>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
};

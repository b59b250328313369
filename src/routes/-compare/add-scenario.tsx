import { type Ref, useEffect, useId, useState } from 'react';
import { catalog } from '../../catalog';
import { Button } from '../../components/button';
import { FieldFrame } from '../../components/field';
import { SectionHeading } from '../../components/heading';
import { defaultAssumptions } from '../../framework';
import { presets } from '../../framework/presets';
import { addedText, compareWords, longNameText, tooManyPasted } from '../../narrative/comparing/page';
import { type Notice, readFragment } from '../../permalink';
import { type ComparedScenario, longestName, mostScenarios } from '../../permalink/compared';
import { freeName } from '../../permalink/free-name';
import { pastedDecisions } from '../../permalink/pasted';
import { useScenarios } from '../../workspace/scenarios';
import type { Decision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import type { Compared } from './use-compared';

export const presetScenario = (id: string): ComparedScenario | null => {
  const preset = presets.find((each) => each.id === id);
  return preset === undefined ? null : { name: preset.title, answers: preset.answers, assumptions: defaultAssumptions };
};

interface AddScenarioProps {
  readonly compared: Compared;
  readonly decision: Decision;
  /** Of the field for links, so that a button elsewhere can lead there. */
  readonly pasteField: Ref<HTMLTextAreaElement>;
}

/** Takes one more: the decision at hand, a situation, one kept on this device, or what somebody pasted. */
export const AddScenario = ({ compared, decision, pasteField }: AddScenarioProps) => {
  const id = useId();
  const { answers, assumptions } = decision.state;
  const kept = useScenarios(({ scenarios }) => scenarios);
  useEffect(() => void useScenarios.persist.rehydrate(), []);
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<{ readonly at: 'choice' | 'paste' | 'name'; readonly text: string } | null>(
    null,
  );
  const [said, setSaid] = useState('');
  const [unread, setUnread] = useState<readonly Notice[]>([]);
  const { scenarios } = compared.set;

  const take = (added: readonly ComparedScenario[], at: 'choice' | 'paste'): boolean => {
    const room = mostScenarios - scenarios.length;
    const full = room <= 0 ? compareWords.full : added.length > room ? tooManyPasted(added.length, room) : null;
    const refusal = full ?? compared.add(...added);
    setProblem(refusal === null ? null : { at, text: refusal });
    setSaid(refusal === null ? addedText(added.map((each) => each.name)) : '');
    setUnread([]);
    return refusal === null;
  };
  const chosenScenario = (): { readonly scenario: ComparedScenario | null; readonly notices: readonly Notice[] } => {
    if (chosen === 'present')
      return { scenario: { name: compareWords.presentName, answers, assumptions }, notices: [] };
    const one = kept.find((each) => `kept-${each.id}` === chosen);
    if (one === undefined) return { scenario: presetScenario(chosen), notices: [] };
    const { state, notices } = readFragment(one.fragment);
    const name = one.name.slice(0, longestName);
    return { scenario: { name, answers: state.answers, assumptions: state.assumptions }, notices };
  };
  const addChosen = () => {
    const { scenario, notices } = chosenScenario();
    if (scenario === null) return setProblem({ at: 'choice', text: compareWords.nothingChosen });
    if (!take([scenario], 'choice')) return;
    setChosen('');
    setUnread(notices);
  };
  const addPasted = () => {
    const read = pastedDecisions(text, catalog);
    if (!read.ok) return setProblem({ at: 'paste', text: read.problem });
    const typed = name.trim().replace(/\s+/g, ' ');
    if (typed.length > longestName) return setProblem({ at: 'name', text: longNameText(longestName) });
    const added: ComparedScenario[] = [];
    for (const decision of read.decisions) {
      const taken = [...scenarios, ...added].map((each) => each.name);
      const called = typed === '' ? `${compareWords.scenario} ${taken.length + 1}` : typed;
      added.push({ ...decision, name: freeName(called, taken, longestName) });
    }
    if (!take(added, 'paste')) return;
    setText('');
    setName('');
  };
  const at = (place: 'choice' | 'paste' | 'name') => (problem?.at === place ? problem.text : null);

  return (
    <section aria-labelledby={`${id}-title`} className="screen-only mt-12 border-t border-hairline pt-6">
      <SectionHeading id={`${id}-title`}>{compareWords.add}</SectionHeading>
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 md:grid-cols-2">
        <FieldFrame id={`${id}-choice`} label={compareWords.from} problem={at('choice')}>
          <div className="flex flex-wrap gap-2">
            <select
              id={`${id}-choice`}
              value={chosen}
              aria-describedby={at('choice') ? `${id}-choice-problem` : undefined}
              onChange={(event) => setChosen(event.target.value)}
              className="min-h-11 w-0 min-w-0 flex-1 rounded-control border border-control bg-surface px-2 text-ink"
            >
              <option value="">{compareWords.choose}</option>
              <option value="present">{compareWords.present}</option>
              <optgroup label={compareWords.situations}>
                {presets.map(({ id: preset, title, summary }) => (
                  <option key={preset} value={preset}>
                    {title}: {summary}
                  </option>
                ))}
              </optgroup>
              {kept.length > 0 && (
                <optgroup label={compareWords.kept}>
                  {kept.map((each) => (
                    <option key={each.id} value={`kept-${each.id}`}>
                      {each.name}
                    </option>
                  ))}
                </optgroup>
              )}
            </select>
            <Button onClick={addChosen}>{compareWords.addChosen}</Button>
          </div>
        </FieldFrame>
        <form
          className="grid grid-cols-[minmax(0,1fr)] gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            addPasted();
          }}
        >
          <FieldFrame id={`${id}-paste`} label={compareWords.paste} hint={compareWords.pasteHint} problem={at('paste')}>
            <textarea
              ref={pasteField}
              id={`${id}-paste`}
              rows={3}
              value={text}
              spellCheck={false}
              autoComplete="off"
              aria-invalid={at('paste') !== null}
              aria-describedby={[at('paste') && `${id}-paste-problem`, `${id}-paste-hint`].filter(Boolean).join(' ')}
              onChange={(event) => setText(event.target.value)}
              className="w-full rounded-control border border-control bg-surface px-3 py-2 font-mono text-note break-all"
            />
          </FieldFrame>
          <FieldFrame id={`${id}-name`} label={compareWords.pasteName} problem={at('name')}>
            <div className="flex flex-wrap gap-2">
              <input
                id={`${id}-name`}
                className="field min-w-0 flex-1"
                value={name}
                autoComplete="off"
                aria-invalid={at('name') !== null}
                aria-describedby={at('name') ? `${id}-name-problem` : undefined}
                onChange={(event) => setName(event.target.value)}
              />
              <Button type="submit">{compareWords.addPasted}</Button>
            </div>
          </FieldFrame>
        </form>
      </div>
      <p role="status" className="mt-2 min-h-5 text-note text-muted">
        {said}
      </p>
      <div role="status">
        <LinkNotices notices={unread} title={compareWords.keptUnread} />
      </div>
      <p role="alert" className="sr-only">
        {problem?.text}
      </p>
    </section>
  );
};

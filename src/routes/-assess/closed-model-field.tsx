import { type ReactNode, useState } from 'react';
import { describedBy, FieldFrame } from '../../components/field';
import type { Answers } from '../../framework';
import { type ClosedModelField as Asked, type Field, putUnsure } from '../../framework/questions';
import { type Drafts, problemIn, textIn } from './drafts';
import { useConsequences } from './use-consequences';

interface ClosedModelFieldProps {
  readonly field: Asked;
  readonly id: string;
  readonly hint: ReactNode;
  readonly answers: Answers;
  /** As-of day of the prices; null = the edition's own. */
  readonly on: string | null;
  readonly change: (change: (answers: Answers) => Answers) => void;
  readonly drafts: Drafts;
  /** null = nothing is typed any more. */
  readonly onText: (field: Field, text: string | null) => void;
  readonly onLeave: (field: Field) => void;
  readonly complain: boolean;
}

const another = 'another';

/** Closed models with a price, by seller; any other id of the catalogue can be typed. */
export const ClosedModelField = (props: ClosedModelFieldProps) => {
  const { field, id, hint, answers, on, change, drafts, onText, onLeave, complain } = props;
  const consequences = useConsequences();
  const [typing, setTyping] = useState(false);
  const groups = consequences?.closedModels(on) ?? [];
  const value = field.get(answers);
  const listed = groups.some(({ models }) => models.some((model) => model.id === value));
  const unlisted = consequences !== null && value !== undefined && !listed;
  const other = typing || drafts[field.id] !== undefined || unlisted;
  const problem = complain ? problemIn(field, drafts, consequences?.isModel ?? null) : null;

  const choose = (chosen: string) => {
    setTyping(chosen === another);
    onText(field, null);
    if (chosen !== another)
      change((current) => putUnsure(field.set(current, chosen === '' ? undefined : chosen), field.id, false));
  };
  return (
    <div className="grid gap-3">
      <FieldFrame id={id} label={field.label} hint={hint} problem={null}>
        <select
          id={id}
          className="field w-full max-w-104"
          value={other ? another : (value ?? '')}
          aria-describedby={describedBy(id, hint, null)}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">Not named</option>
          {consequences === null && value !== undefined && <option value={value}>{value}</option>}
          {groups.map(({ seller, models }) => (
            <optgroup key={seller} label={seller}>
              {models.map((model) => (
                <option key={model.id} value={model.id}>
                  {model.text}
                </option>
              ))}
            </optgroup>
          ))}
          <option value={another}>Another id</option>
        </select>
      </FieldFrame>
      {other && (
        <FieldFrame
          id={`${id}-other`}
          label="Id of the model"
          hint="A product key, or seller and id, such as openai:gpt-6-sol."
          problem={problem}
        >
          <input
            id={`${id}-other`}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className="field w-full max-w-80"
            value={typing && drafts[field.id] === undefined && listed ? '' : textIn(field, answers, drafts)}
            aria-invalid={problem !== null}
            aria-describedby={describedBy(`${id}-other`, true, problem)}
            onChange={(event) => onText(field, event.target.value)}
            onBlur={() => onLeave(field)}
          />
        </FieldFrame>
      )}
    </div>
  );
};

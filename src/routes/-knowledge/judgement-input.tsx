import { useState } from 'react';
import { type LadderId, type Level, ladderIds, levels } from '../../framework';
import type { KnowledgeRow } from '../../framework/editions/rows-2';
import { type KnowledgeValue, valueProblem } from '../../framework/knowledge-fields';
import { capitalised } from '../../narrative';
import { fraction, judgementText } from '../../narrative/knowledge';
import { offerWords } from '../../narrative/ladder-words';
import { formatAmount, parseAmount } from '../../units';

interface JudgementInputProps {
  readonly row: KnowledgeRow;
  readonly value: KnowledgeValue;
  readonly onChange: (value: KnowledgeValue) => void;
}

const ladderOf = (id: string): LadderId | undefined =>
  id.startsWith('performance.') ? ladderIds.find((ladder) => id.endsWith(`.${ladder}`)) : undefined;

const levelText = (id: string, level: Level): string => {
  const ladder = ladderOf(id);
  return ladder === undefined ? fraction(level) : `${fraction(level)}: ${offerWords(ladder, level)}`;
};

const Choice = ({ row, value, onChange }: JudgementInputProps) => {
  const { id, form, label } = row.field;
  const options =
    form.kind === 'choice'
      ? form.choices.map((choice) => ({
          value: choice as KnowledgeValue,
          text: capitalised(judgementText(row.field, choice)),
        }))
      : levels.map((level) => ({ value: level as KnowledgeValue, text: levelText(id, level) }));
  return (
    <select
      aria-label={label}
      value={String(value)}
      onChange={(event) => {
        const chosen = options.find((option) => String(option.value) === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
      className="field w-full max-w-xl"
    >
      {options.map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {option.text}
        </option>
      ))}
    </select>
  );
};

const Typed = ({ row, value, onChange }: JudgementInputProps) => {
  const { field } = row;
  const [draft, setDraft] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const read = (text: string): KnowledgeValue | null => {
    const reading = parseAmount(text);
    return reading.ok && typeof reading.value === 'number' && valueProblem(field, reading.value) === null
      ? reading.value
      : null;
  };
  const wrong = draft !== null && left && read(draft) === null;
  const take = () => {
    if (draft === null) return;
    setLeft(true);
    const typed = read(draft);
    if (typed === null) return;
    onChange(typed);
    setDraft(null);
    setLeft(false);
  };
  const problemId = `problem-${field.id}`;
  return (
    <div className={wrong ? 'border-l-4 border-danger pl-3' : ''}>
      {wrong && (
        <p id={problemId} className="mb-1 font-medium text-danger">
          <span className="sr-only">Error: </span>
          {field.label} {valueProblem(field, Number.NaN)}
        </p>
      )}
      <input
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={field.label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? problemId : undefined}
        value={draft ?? (typeof value === 'number' ? formatAmount(value) : value)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
        className={`min-h-11 w-40 min-w-0 rounded-control border bg-surface px-3 ${wrong ? 'border-2 border-danger' : 'border-control'}`}
      />
    </div>
  );
};

/** The entry of one judgement: a level or a choice is picked, a number is typed. */
export const JudgementInput = (props: JudgementInputProps) =>
  props.row.field.form.kind === 'number' ? <Typed {...props} /> : <Choice {...props} />;

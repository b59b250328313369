import { useState } from 'react';
import { entryText, readEntry } from '../../components/amount-entry';
import type { Answers, Level } from '../../framework';
import { levels } from '../../framework';
import { type ClassLadder, classBounds, sensitiveFrom, type WorkloadClass } from '../../framework/portfolio';
import { classFields, classLevels, controlText, inheritedText, nameProblemText } from '../../narrative/portfolio';
import { type ChangeClasses, changed, nameProblem, withShare } from './class-edits';

interface ClassFieldsProps {
  readonly classes: readonly WorkloadClass[];
  readonly at: number;
  /** The decision's answers: what is taken where a class states nothing. */
  readonly answers: Answers;
  readonly onClasses: ChangeClasses;
}

interface LabelProps {
  readonly id: string;
  readonly field: keyof typeof classFields;
  readonly of: string;
}

const Label = ({ id, field, of }: LabelProps) => (
  <label htmlFor={id} className="block text-note text-muted">
    {classFields[field]}
    <span className="sr-only"> of {of}</span>
  </label>
);

interface TextProps extends LabelProps {
  readonly value: string;
  /** What is wrong with a text, or null after it was taken over. */
  readonly onText: (text: string) => string | null;
  readonly className?: string;
}

/** Taken over when the field is left or Enter is pressed; what cannot be read stays, with the reason. */
const TextField = ({ value, onText, className = '', ...label }: TextProps) => {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = () => {
    if (draft === null) return;
    const wrong = onText(draft);
    setProblem(wrong);
    if (wrong === null) setDraft(null);
  };
  return (
    <div>
      <Label {...label} />
      <input
        id={label.id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${label.id}-problem`}
        className={`field min-h-9! w-full px-2! ${className}`}
      />
      {problem !== null && (
        <p id={`${label.id}-problem`} role="alert" className="mt-1 text-note font-medium text-danger">
          <span className="sr-only">Error: </span>
          {problem}
        </p>
      )}
    </div>
  );
};

interface SelectProps extends LabelProps {
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

/** The first of them begins a row of its own: the longest choice has to fit. */
const SelectField = ({ value, choices, onChoose, ...label }: SelectProps) => (
  <div className={`col-span-4 sm:col-span-2 lg:col-span-1 ${label.field === 'data-control' ? 'lg:col-start-1' : ''}`}>
    <Label {...label} />
    <select
      id={label.id}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      className="field min-h-9! w-full px-1.5! lg:text-note!"
    >
      {choices.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const stated = (level: Level): string => String(levels.indexOf(level));

/** Data control as one list: at ¾ and 1 it is also said whether it is a rule. */
const controls = levels.flatMap((level): { id: string; level: Level; rule?: 'rule' | 'preference' }[] => {
  if (level < sensitiveFrom) return [{ id: stated(level), level }];
  return (['preference', 'rule'] as const).map((rule) => ({ id: `${stated(level)}${rule.charAt(0)}`, level, rule }));
});

const controlOf = ({ required, dataControlIs }: WorkloadClass): string => {
  const level = required['data-control'];
  if (level === undefined) return '';
  if (level < sensitiveFrom) return stated(level);
  return `${stated(level)}${(dataControlIs ?? (level === 1 ? 'rule' : 'preference')).charAt(0)}`;
};

/** What is said of one class, in the order it is read. */
export const ClassFields = ({ classes, at, answers, onClasses }: ClassFieldsProps) => {
  const one = classes[at];
  if (one === undefined) return null;
  const label = (field: keyof typeof classFields): LabelProps => ({
    id: `class-${at}-${field}`,
    field,
    of: one.name,
  });
  const require = (ladder: ClassLadder, level: Level | undefined, rule?: 'rule' | 'preference') => {
    onClasses((now) => {
      const { [ladder]: _before, ...rest } = now[at]?.required ?? {};
      const required = level === undefined ? rest : { ...rest, [ladder]: level };
      return changed(now, at, { required, ...(ladder === 'data-control' ? { dataControlIs: rule } : {}) });
    });
  };
  const size = one.share === undefined ? 'tokensPerDay' : 'share';
  const rules = size === 'share' ? { bounds: classBounds.share, share: true } : { bounds: classBounds.tokensPerDay };
  const resize = (text: string): string | null => {
    const entry = readEntry(text, rules);
    if (entry.kind === 'problem') return entry.text;
    if (entry.kind === 'empty' || typeof entry.value !== 'number') return null;
    const { value } = entry;
    onClasses((now) => (size === 'share' ? withShare(now, at, value) : changed(now, at, { tokensPerDay: value })));
    return null;
  };
  const rename = (text: string): string | null => {
    const wrong = nameProblem(classes, at, text);
    if (wrong !== null) return nameProblemText(wrong);
    onClasses((now) => changed(now, at, { name: text.trim() }));
    return null;
  };
  return (
    <div className="grid grid-cols-4 gap-x-3 gap-y-2 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1.1fr)_minmax(0,1fr)_minmax(0,1.15fr)]">
      <div className="col-span-3 lg:col-span-2">
        <TextField {...label('name')} value={one.name} onText={rename} className="font-semibold" />
      </div>
      <TextField
        {...label(size)}
        value={`${entryText(one[size], rules)}${size === 'share' ? '%' : ''}`}
        onText={resize}
        className="text-right tabular-nums"
      />
      <SelectField
        {...label('data-control')}
        value={controlOf(one)}
        choices={[
          ['', inheritedText('data-control', answers)],
          ...controls.map(({ id, level, rule }) => [id, controlText(level, rule)] as const),
        ]}
        onChoose={(id) => {
          const found = controls.find((each) => each.id === id);
          require('data-control', found?.level, found?.rule);
        }}
      />
      {(['capability', 'latency', 'tuning'] as const).map((ladder) => {
        const level = one.required[ladder];
        return (
          <SelectField
            key={ladder}
            {...label(ladder)}
            value={level === undefined ? '' : stated(level)}
            choices={[
              ['', inheritedText(ladder, answers)],
              ...levels.map((each, index) => [stated(each), classLevels[ladder][index] ?? ''] as const),
            ]}
            onChoose={(id) => require(ladder, id === '' ? undefined : levels[Number(id)])}
          />
        );
      })}
    </div>
  );
};

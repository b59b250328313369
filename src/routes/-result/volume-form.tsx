import { useState } from 'react';
import { readEntry } from '../../components/amount-entry';
import { AmountField } from '../../components/amount-field';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { numberBounds } from '../../framework/answer-bounds';
import { dailyVolume } from '../../narrative';
import { askVolume, volumeProblem } from '../../narrative/result/headings';
import type { Decision } from '../-decision';

const rules = { bounds: numberBounds.tokensPerDay, ranges: true };
const fieldId = 'volume';

/** In place of the chart while there is no volume: the one number that gives every option a cost. */
export const VolumeForm = ({ decision }: { readonly decision: Decision }) => {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const entry = readEntry(text, rules);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (entry.kind !== 'value') {
      setProblem(entry.kind === 'problem' ? entry.text : volumeProblem(rules.bounds.sample));
      document.getElementById(fieldId)?.focus();
      return;
    }
    setProblem(null);
    decision.update((state) => ({
      ...state,
      answers: { ...state.answers, workload: { ...state.answers.workload, tokensPerDay: entry.value } },
    }));
  };
  return (
    <Card data-part="costs-over-volume" className="self-start p-4 sm:p-6">
      <h2 className="text-h3">{askVolume.title}</h2>
      <p className="mt-2 max-w-[52ch] text-muted">{askVolume.text}</p>
      <form onSubmit={submit} noValidate className="mt-5 grid gap-3">
        <AmountField
          id={fieldId}
          label={askVolume.label}
          hint={askVolume.hint}
          unit={askVolume.unit}
          text={text}
          onText={setText}
          onLeave={() => setProblem(entry.kind === 'problem' ? entry.text : null)}
          echo={entry.kind === 'value' ? dailyVolume(entry.value) : null}
          problem={problem}
        />
        <Button look="primary" type="submit" className="justify-self-start">
          {askVolume.submit}
        </Button>
      </form>
    </Card>
  );
};

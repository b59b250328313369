import { useState } from 'react';
import { catalog } from '../../catalog';
import { Button, LinkButton } from '../../components/button';
import type { PastedRun } from '../../engine/accuracy';
import { putAnswer } from '../../framework/questions/edit';
import { measuredWith, usedRunText } from '../../narrative/accuracy';
import { acceleratorName } from '../../narrative/names';
import { count } from '../../narrative/numbers';
import type { DecisionState } from '../../permalink';
import { SelectRow } from '../-costs/select-row';
import { useDecision } from '../-decision';

/** A replica of a bill spans at most so many GPUs, in whole powers of two. */
const spans: readonly number[] = [1, 2, 4, 8];

/** Of the models of that shape the one in use, else the first. */
const productOf = (architecture: string, { answers }: DecisionState): string | null => {
  const products = catalog.models.filter((model) => model.architecture === architecture && model.weights === 'open');
  const named = answers.models?.['self-hosted-cloud'] ?? answers.sameWeights;
  return (products.find(({ key }) => key === named) ?? products[0])?.key ?? null;
};

const withRun = (state: DecisionState, { compared, replica }: PastedRun, model: string): DecisionState => ({
  ...state,
  answers: putAnswer(state.answers, 'models', {
    ...state.answers.models,
    'self-hosted-cloud': model,
    'self-hosted-onprem': model,
  }),
  assumptions: {
    ...state.assumptions,
    gpu: compared.gpu,
    gpuUsdPerHour: state.assumptions.gpu === compared.gpu ? state.assumptions.gpuUsdPerHour : null,
    finer: { ...state.assumptions.finer, 'own-speed': replica.tokensPerSecond, 'own-speed-gpus': replica.gpus },
  },
});

/** One of the pasted rows as the speed in this decision's bills. */
export const UseRun = ({ runs }: { readonly runs: readonly PastedRun[] }) => {
  const { state, update } = useDecision();
  const usable = runs.filter(
    ({ compared, replica }) => spans.includes(replica.gpus) && productOf(compared.model, state) !== null,
  );
  const [line, setLine] = useState('');
  const [used, setUsed] = useState<PastedRun | null>(null);
  const run = usable.find((each) => String(each.line) === line) ?? usable[0];
  if (run === undefined) return null;
  const model = productOf(run.compared.model, state);
  return (
    <section aria-labelledby="use-run" className="mt-6 max-w-160">
      <h3 id="use-run">Your speed in the bills</h3>
      <SelectRow
        id="use-run-line"
        label="Row"
        value={String(run.line)}
        choices={usable.slice(0, 200).map(({ line: at, compared, replica }) => ({
          id: String(at),
          label: `Line ${at}: ${compared.model}, ${replica.gpus} × ${acceleratorName(compared.gpu)}, ${count(replica.tokensPerSecond)} tokens/s`,
        }))}
        onChoose={setLine}
      >
        {measuredWith(run.replica)}
      </SelectRow>
      <div className="screen-only mt-3 flex flex-wrap gap-3">
        <Button
          onClick={() => {
            if (model === null) return;
            update((before) => withRun(before, run, model));
            setUsed(run);
          }}
        >
          Use as my measured tokens/s
        </Button>
        <LinkButton to="/costs/" search={true}>
          See the costs
        </LinkButton>
      </div>
      <p role="status" className="mt-2 text-note text-muted">
        {used === null ? '' : usedRunText(used.line, used.compared.model, used.compared.gpu)}
      </p>
    </section>
  );
};

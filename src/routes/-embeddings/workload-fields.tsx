import type { ReactNode } from 'react';
import { catalog, rentalPrice } from '../../catalog';
import { FlagField } from '../../components/check-field';
import { teamFactor } from '../../engine/cost/lines';
import type { EmbeddingsPlan } from '../../engine/embeddings';
import { economicsValue } from '../../engine/workload';
import { type EmbeddingNumber, embeddingDefaults, vectorFormats } from '../../framework/embeddings';
import { embeddingName, formatLabels } from '../../narrative/embeddings';
import { rentalText } from '../../narrative/line-sources';
import type { DecisionState } from '../../permalink';
import { ownedNames, rentedNames } from '../../permalink/embeddings';
import { type CostInput, withAssumptions } from '../-costs/cost-inputs';
import { InputRow } from '../-costs/input-row';
import { gpuChoices, namedList } from '../-costs/model-choices';
import { SelectRow } from '../-costs/select-row';
import { embeddingInput, embeddingReason, gpuHourInput, saidIn, withSaid } from './embedding-inputs';

const corpus = ['documents', 'tokensPerDocument', 'chunkTokens', 'overlap', 'changedShare'] as const;
const asked = ['queriesPerDay', 'tokensPerQuery', 'peakToMean', 'modelChanges'] as const;

const byName = (names: readonly string[]) =>
  names.map((id) => ({ id, label: embeddingName(id) })).toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
const rented = byName(rentedNames);
const owned = byName(ownedNames);

interface FieldsProps {
  readonly state: DecisionState;
  readonly plan: EmbeddingsPlan;
  readonly change: (edit: (state: DecisionState) => DecisionState, replace?: boolean) => void;
  readonly onProblem: (id: string, text: string | null) => void;
}

/** Everything a reader may say of the workload, each with what stands in for it and why. */
export const WorkloadFields = ({ state, plan, change, onProblem }: FieldsProps) => {
  const { assumptions, answers } = state;
  const said = saidIn(state);
  const row = (input: CostInput, note: ReactNode) => (
    <InputRow
      key={input.id}
      input={input}
      typed={input.get(state)}
      onValue={(value, first) => change((before) => input.set(before, value), !first)}
      onProblem={onProblem}
      effect={undefined}
      pair={null}
      note={note}
    />
  );
  const number = (
    field: EmbeddingNumber,
    note: ReactNode = said[field] === undefined ? embeddingReason(field) : null,
  ) => row(embeddingInput(field), note);
  const price = assumptions.gpu === null ? null : rentalPrice(catalog, assumptions.gpu, plan.day);
  const hour = gpuHourInput(assumptions, price?.mid ?? null);
  const hours = economicsValue(catalog, assumptions, 'ops_hours_self_hosted_cloud').mid * teamFactor(answers);
  return (
    <>
      {corpus.map((field) => number(field))}
      {asked.map((field) => number(field))}
      <h3 className="mt-8 border-b border-hairline pb-3 font-semibold">Renting</h3>
      <SelectRow
        id="embedding-rented"
        label="Model to rent"
        value={plan.workload.rented}
        choices={rented}
        onChoose={(id) => change((before) => withSaid(before, { rented: id }))}
      >
        {said.rented === undefined && embeddingDefaults.rented.reason}
      </SelectRow>
      <div className="border-b border-hairline py-3">
        <FlagField
          id="embedding-batch"
          label="Send what can wait as batches"
          hint="All but queries, at the discount of sellers whose batch price was read."
          value={plan.workload.batch}
          onChange={(value) => change((before) => withSaid(before, { batch: value ? undefined : false }))}
        />
      </div>
      <h3 className="mt-8 border-b border-hairline pb-3 font-semibold">Owning</h3>
      <SelectRow
        id="embedding-owned"
        label="Model to run"
        value={plan.workload.owned}
        choices={owned}
        onChoose={(id) => change((before) => withSaid(before, { owned: id }))}
      >
        {said.owned === undefined && embeddingDefaults.owned.reason}
      </SelectRow>
      <SelectRow
        id="embedding-gpu"
        label="GPU"
        {...namedList(
          'The cheapest for this',
          gpuChoices(catalog, plan.day, false),
          assumptions.gpu ?? undefined,
          catalog,
        )}
        onChoose={(id) =>
          change((before) => withAssumptions(before, { gpu: id === '' ? null : id, gpuUsdPerHour: null }))
        }
      />
      {hour !== null && row(hour, assumptions.gpu === null ? null : rentalText(catalog, assumptions.gpu, plan.day))}
      {number(
        'speed',
        assumptions.gpu === null
          ? 'choose the GPU you measured on: without it a measurement counts for nothing'
          : 'replaces the estimate',
      )}
      {row(embeddingInput('ownHours', hours), said.ownHours === undefined ? 'as for any model you run' : null)}
      <div className="border-b border-hairline py-3">
        <FlagField
          id="embedding-labour"
          label="Count hours of work"
          hint="On both sides, and in every other bill."
          value={assumptions.labour}
          onChange={(labour) => change((before) => withAssumptions(before, { labour }))}
        />
      </div>
      <h3 className="mt-8 border-b border-hairline pb-3 font-semibold">Vectors</h3>
      {number('dimensions', 'those of the model unless you keep fewer')}
      <SelectRow
        id="embedding-format"
        label="A number of a vector is kept in"
        value={plan.workload.format}
        choices={vectorFormats.map((id) => ({ id, label: formatLabels[id] }))}
        onChoose={(id) => change((before) => withSaid(before, { format: vectorFormats.find((each) => each === id) }))}
      />
      {number('storageUsd', 'no source gives one for every store: unknown until typed')}
    </>
  );
};

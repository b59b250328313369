import { Button } from '../../components/button';
import { ChecksField } from '../../components/check-field';
import { describedBy, FieldFrame } from '../../components/field';
import type { Answers, Assumptions } from '../../framework';
import { putAnswer } from '../../framework/questions/edit';
import { precisionNames } from '../../narrative/names';
import { capitalised } from '../../narrative/segments';
import { optionNoun } from '../../narrative/terms';
import type { DecisionState } from '../../permalink';
import { type Called, namedForOptions } from './finer-words';
import { useOpenModels } from './use-open-models';

export interface ModelFieldsProps {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly called: Called;
  readonly change: (change: (state: DecisionState) => DecisionState) => void;
}

/** Models chosen by name, and what the reader lets the search use. */
export const ModelFields = (props: ModelFieldsProps) => (
  <>
    <SameWeights {...props} />
    <NamedForOptions {...props} />
    <LowBit {...props} />
    <AcceptedLicences {...props} />
  </>
);

const sameWeightsId = 'finer-same-weights';

const withSameWeights = (state: DecisionState, id: string): DecisionState => ({
  ...state,
  answers: putAnswer(state.answers, 'sameWeights', id === '' ? undefined : id),
});

const SameWeights = ({ answers, assumptions, called, change }: ModelFieldsProps) => {
  const models = useOpenModels();
  const named = answers.sameWeights;
  const model = named === undefined ? null : (models?.listedModel(named) ?? null);
  const hint = 'Runs at a host, on cloud GPUs and on your own hardware, so that only the way it is run differs.';
  const about =
    named === undefined || models === null
      ? []
      : model === null
        ? ['Not an open model whose architecture is known: the options that run open weights have no result with it.']
        : models.aboutModel(model, answers, assumptions);
  return (
    <FieldFrame id={sameWeightsId} label="The same open model everywhere" hint={hint} problem={null}>
      <select
        id={sameWeightsId}
        className="field w-full max-w-136"
        value={model?.key ?? named ?? ''}
        aria-describedby={describedBy(sameWeightsId, hint, null, about.length > 0)}
        onChange={({ target }) => change((current) => withSameWeights(current, target.value))}
      >
        <option value="">No: for each option the cheapest that meets your answers</option>
        {named !== undefined && model === null && <option value={named}>{called.model(named)}</option>}
        {models?.openModels(answers, assumptions).map(({ vendor, models: ofVendor }) => (
          <optgroup key={vendor} label={vendor}>
            {ofVendor.map(({ key, text }) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {about.length > 0 && (
        <p id={`${sameWeightsId}-echo`} className="mt-1.5 text-note">
          {about.join(' ')}
        </p>
      )}
    </FieldFrame>
  );
};

/** Set on the costs page or in a link; here they can only be taken away. */
const NamedForOptions = ({ answers, called, change }: ModelFieldsProps) => {
  const named = namedForOptions(answers);
  if (named.length === 0) return null;
  return (
    <div>
      <h3 id="finer-named">Named for one option</h3>
      <p className="text-note text-muted">There it goes before a model named for all. Set on the costs page.</p>
      <ul aria-labelledby="finer-named" className="mt-1.5 grid gap-1">
        {named.map(({ option, id }) => (
          <li key={option} className="flex flex-wrap items-baseline gap-x-3">
            <span>
              {capitalised(optionNoun[option])}: <span className="font-medium">{called.model(id)}</span>
            </span>
            <Button look="text" onClick={() => change((current) => withoutModel(current, option))}>
              Clear <span className="sr-only">the model named for {optionNoun[option]}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const withoutModel = (state: DecisionState, option: keyof NonNullable<Answers['models']>): DecisionState => {
  const { [option]: _cleared, ...others } = state.answers.models ?? {};
  return {
    ...state,
    answers: putAnswer(state.answers, 'models', Object.keys(others).length === 0 ? undefined : others),
  };
};

const lowBitChoices = [
  { value: 'nvfp4', title: precisionNames.nvfp4, example: 'Only on GPUs that compute in four bits.' },
  { value: 'int4', title: precisionNames.int4, example: 'On any GPU.' },
] as const;

const LowBit = ({ assumptions, change }: ModelFieldsProps) => (
  <ChecksField
    id="finer-low-bit"
    legend={
      <>
        Low-bit weights you accept
        <span className="block text-note font-normal text-muted">
          Four bits a weight need about half the memory of FP8, so a model runs on fewer GPUs; it may answer worse, and
          our tiers do not say by how much.
        </span>
      </>
    }
    choices={lowBitChoices}
    values={assumptions.lowBit}
    onChange={(lowBit) => change((current) => ({ ...current, assumptions: { ...current.assumptions, lowBit } }))}
  />
);

const withLicences = (state: DecisionState, acceptedLicences: readonly string[]): DecisionState => ({
  ...state,
  assumptions: { ...state.assumptions, acceptedLicences },
});

const AcceptedLicences = ({ assumptions, called, change }: ModelFieldsProps) => {
  const choices = useOpenModels()?.restrictedLicences ?? null;
  const { acceptedLicences: accepted } = assumptions;
  if (choices === null) return null;
  const others = accepted.filter((id) => !choices.some(({ value }) => value === id));
  return (
    <div>
      <ChecksField
        id="finer-licences"
        legend={
          <>
            Restricted licences whose terms you accept
            <span className="block text-note font-normal text-muted">
              Matters only for a model you name: by itself the search takes none of these. Not legal advice.
            </span>
          </>
        }
        choices={choices}
        values={accepted}
        onChange={(values) => change((current) => withLicences(current, [...values, ...others]))}
      />
      {others.length > 0 && (
        <ul aria-label="Accepted without effect" className="mt-3 grid gap-1 text-note">
          {others.map((id) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <span>{called.licence(id)}: accepted in the link, without effect.</span>
              <Button
                look="text"
                onClick={() =>
                  change((current) =>
                    withLicences(
                      current,
                      current.assumptions.acceptedLicences.filter((each) => each !== id),
                    ),
                  )
                }
              >
                Clear <span className="sr-only">{called.licence(id)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

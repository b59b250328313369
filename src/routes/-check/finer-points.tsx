import { AmountField } from '../../components/amount-field';
import { Button } from '../../components/button';
import { FlagField } from '../../components/check-field';
import { SectionHeading } from '../../components/heading';
import { putAnswer } from '../../framework/questions/edit';
import { day } from '../../narrative/numbers';
import type { DecisionState } from '../../permalink';
import { useConsequences } from '../-assess/use-consequences';
import type { Decision } from '../-decision';
import { editionDay } from '../-edition';
import { CompanyFields } from './company-fields';
import { asOfDay } from './finer-entries';
import { FinerRow } from './finer-row';
import { type Called, companyPoint, modelsPoint, pricesPoint, waivedPoint, writingPoint } from './finer-words';
import { ModelFields } from './model-fields';
import type { Entries } from './use-entries';
import { useOpenModels } from './use-open-models';

export type FinerGroup = 'company' | 'models' | 'writing' | 'waived' | 'prices';

interface FinerPointsProps extends Pick<Decision, 'state' | 'update'> {
  readonly entries: Entries;
  readonly opened: ReadonlySet<FinerGroup>;
  readonly onOpened: (group: FinerGroup, open: boolean) => void;
}

const itself = (id: string): string => id;

/** Inputs that few decisions need: facts about the company, models by name, terms in writing, the day of the prices. */
export const FinerPoints = ({ state, update, entries, opened, onOpened }: FinerPointsProps) => {
  const { answers, assumptions } = state;
  const models = useOpenModels();
  const called: Called = {
    model: useConsequences()?.modelText ?? itself,
    licence: models?.licenceCalled ?? itself,
  };
  const change = (by: (state: DecisionState) => DecisionState) => update(by, { replace: true });
  const changeAnswers = (by: (before: DecisionState['answers']) => DecisionState['answers']) =>
    change((current) => ({ ...current, answers: by(current.answers) }));
  const row = (group: FinerGroup) => ({
    open: opened.has(group),
    onOpen: (open: boolean) => onOpened(group, open),
  });
  return (
    <section aria-labelledby="finer-points" className="mt-9">
      <SectionHeading id="finer-points">Finer points</SectionHeading>
      <p className="mb-2 text-muted">Few decisions need them. Whatever you set here travels in the link.</p>
      <div className="border-b border-hairline">
        <FinerRow name="About your company" point={companyPoint(answers)} {...row('company')}>
          <CompanyFields answers={answers} entries={entries} change={changeAnswers} />
        </FinerRow>
        <FinerRow name="Models" point={modelsPoint(answers, assumptions, called)} {...row('models')}>
          <ModelFields answers={answers} assumptions={assumptions} called={called} change={change} />
        </FinerRow>
        <FinerRow name="Terms in writing" point={writingPoint(answers)} {...row('writing')}>
          <FlagField
            id="finer-in-writing"
            label="I have it in writing"
            hint="Where no source says whether a provider meets your rule, or what a licence says, it then counts as met; what a source denies stays denied."
            value={answers.inWriting ?? false}
            onChange={(value) => changeAnswers((before) => putAnswer(before, 'inWriting', value || undefined))}
          />
        </FinerRow>
        <FinerRow name="Needs set aside" point={waivedPoint(answers)} {...row('waived')}>
          {(answers.waived ?? []).length === 0 ? (
            <p className="text-muted">
              A result that ranks an option last for a strong need lets you set that need aside.
            </p>
          ) : (
            <p>
              <Button
                look="small"
                aria-label="Clear the needs set aside"
                onClick={() => changeAnswers((before) => putAnswer(before, 'waived', undefined))}
              >
                Clear
              </Button>
            </p>
          )}
        </FinerRow>
        <FinerRow name="Prices as of" point={pricesPoint(assumptions, editionDay)} {...row('prices')}>
          <AmountField
            {...entries.of(asOfDay)}
            label="Day of the prices"
            hint={models?.rentalReadings}
            unit="year-month-day"
            echo={assumptions.on === null ? null : day(assumptions.on)}
            note={assumptions.on === null ? null : (models?.oddDay(assumptions.on) ?? null)}
          >
            {assumptions.on === null && `Left blank: ${editionDay}, the day of this data edition.`}
          </AmountField>
        </FinerRow>
      </div>
    </section>
  );
};

import { Button, LinkButton } from '../../components/button';
import { SourceLine } from '../../components/fact';
import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { type Answers, optionLabels, type SingleOptionId } from '../../framework';
import type { Decision } from '../-decision';
import { Section } from './section';

interface UseProps {
  readonly row: ShortlistRow;
  readonly list: Shortlist;
  readonly update: Decision['update'];
}

/** Answers that name a model for an option, or name none for it any more. */
export const naming = (answers: Answers, option: SingleOptionId, key: string | null): Answers => {
  const { models: { [option]: _before, ...others } = {}, ...rest } = answers;
  const models = key === null ? others : { ...others, [option]: key };
  return Object.keys(models).length === 0 ? rest : { ...rest, models };
};

/** Take this model for an option, instead of the one picked for it. */
export const UseSection = ({ row: { model, routes, pickedFor }, list, update }: UseProps) => {
  const { answers } = list.situation;
  const options = [...new Set(routes.map(({ option }) => option))];
  if (options.length === 0) return null;
  return (
    <Section title="In your decision">
      <p className="mb-3 max-w-[66ch] text-muted">
        {pickedFor.length > 0
          ? `Your decision prices ${pickedFor.map((option) => optionLabels[option]).join(' and ')} with it now.`
          : 'No option of your decision is priced with it now.'}{' '}
        Name it for an option, and that option uses it whatever else would be cheaper.
      </p>
      <ul className="flex flex-wrap gap-2">
        {options.map((option) => {
          const named = answers.models?.[option] === model.key;
          return (
            <li key={option}>
              <Button
                look="small"
                aria-pressed={named}
                className="aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
                onClick={() =>
                  update((before) => ({ ...before, answers: naming(before.answers, option, named ? null : model.key) }))
                }
              >
                {named ? `Used for ${optionLabels[option]} ✕` : `Use for ${optionLabels[option]}`}
              </Button>
            </li>
          );
        })}
      </ul>
      <p className="mt-3">
        <LinkButton look="text" to="/result/" search={true}>
          See the decision
        </LinkButton>
      </p>
      <SourceLine>What you name here is your own answer, as of the day you give it; it travels in the link.</SourceLine>
    </Section>
  );
};

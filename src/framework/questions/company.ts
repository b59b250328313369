/** Facts about the company that a licence may turn on. Not one of the fourteen pages: asked beside the models. */
import { numberBounds } from '../answer-bounds';
import type { CompanyFlag } from '../answers';
import type { Domicile } from '../domicile';
import { choiceField } from './build';
import { putCompany } from './edit';
import type { Field, NumberField } from './question';

const monthlyUsers: NumberField = {
  kind: 'number',
  id: 'monthlyUsers',
  bounds: numberBounds.monthlyUsers,
  label: 'Monthly active users',
  hint: 'Now, of all your products and affiliates together. Llama licences count the month before the release instead: a field of its own.',
  measure: 'people',
  unit: 'people',
  plausible: { min: 0, max: 8e9 },
  ifBlank: { assumed: 'Unknown: licences with such a threshold read "allowed, if".', source: null },
  get: (answers) => answers.company?.monthlyUsers,
  set: (answers, value) => putCompany(answers, 'monthlyUsers', value),
};

const annualRevenueUsd: NumberField = {
  kind: 'number',
  id: 'annualRevenueUsd',
  bounds: numberBounds.annualRevenueUsd,
  label: 'Annual revenue',
  hint: 'Of the whole group: licences count affiliates too.',
  measure: 'usd',
  unit: 'USD a year',
  plausible: { min: 0, max: 2e12 },
  ifBlank: { assumed: 'Unknown: licences with such a threshold read "allowed, if".', source: null },
  get: (answers) => answers.company?.annualRevenueUsd,
  set: (answers, value) => putCompany(answers, 'annualRevenueUsd', value),
};

const domicile = choiceField<Domicile>(
  {
    id: 'domicile',
    label: 'Where is the company based?',
    hint: 'A few licences give no rights to companies in the EU.',
    choices: [
      { value: 'eu', title: 'European Union', example: 'Registered or with its main office there.' },
      { value: 'us', title: 'United States', example: 'Registered or with its main office there.' },
      { value: 'other', title: 'Elsewhere', example: 'Any other country.' },
    ],
    allowsNotSure: false,
    ifBlank: { assumed: 'Unknown: such licences read "allowed, if".', source: null },
  },
  {
    get: (answers) => answers.company?.domicile,
    set: (answers, value) => putCompany(answers, 'domicile', value === 'not-sure' ? undefined : value),
  },
);

const monthlyUsersInReleaseMonth: NumberField = {
  kind: 'number',
  id: 'monthlyUsersInReleaseMonth',
  bounds: numberBounds.monthlyUsersInReleaseMonth,
  label: 'Users in the month before the model was released',
  hint: 'Llama licences count once: in the calendar month before the release of the version, all products together.',
  measure: 'people',
  unit: 'people',
  plausible: { min: 0, max: 8e9 },
  ifBlank: { assumed: 'Unknown: licences that count then read "allowed, if".', source: null },
  get: (answers) => answers.company?.monthlyUsersInReleaseMonth,
  set: (answers, value) => putCompany(answers, 'monthlyUsersInReleaseMonth', value),
};

const unsaid = 'Unknown: a clause about it is stated as a condition.';

/** What the company does with a model: yes, no, or not said. */
const flagField = (id: CompanyFlag, label: string, hint: string, yes: string, no: string) =>
  choiceField<'yes' | 'no'>(
    {
      id,
      label,
      hint,
      choices: [
        { value: 'yes', title: 'Yes', example: yes },
        { value: 'no', title: 'No', example: no },
      ],
      allowsNotSure: false,
      ifBlank: { assumed: unsaid, source: null },
    },
    {
      get: (answers) => {
        const value = answers.company?.[id];
        return value === undefined ? undefined : value ? 'yes' : 'no';
      },
      set: (answers, value) => putCompany(answers, id, value === undefined ? undefined : value === 'yes'),
    },
  );

const flags = [
  flagField(
    'sellsAccess',
    'Do you sell access to the model itself?',
    'An API or a tuned model for other companies, rather than a product with the model inside.',
    'Hosting or tuning for third parties.',
    'Own use, or inside a product of yours.',
  ),
  flagField(
    'trainsOnOutputs',
    'Do you train other models on its outputs?',
    'Distilling it into a smaller model counts.',
    'Outputs become training data of another model.',
    'Outputs are only used.',
  ),
  flagField(
    'redistributes',
    'Do you pass on the weights?',
    'As they are or tuned, to customers or to the public.',
    'Weights leave the company.',
    'Weights stay with you or your host.',
  ),
  flagField(
    'automatedDecisions',
    'Does it decide about people without a person?',
    'Such as credit, hiring, insurance, health care or housing.',
    'Nobody reviews a decision before it counts.',
    'A person decides, or no such decisions are made.',
  ),
  flagField(
    'military',
    'Is it for military use?',
    'Several licences bar military use whoever asks.',
    'For armed forces, weapons, warfare or espionage.',
    'Civil use only.',
  ),
  flagField(
    'itar',
    'Is the work subject to ITAR?',
    'The arms export rules of the United States.',
    'Technical data or services under ITAR.',
    'None of the work is.',
  ),
];

export const companyFields: readonly Field[] = [
  monthlyUsers,
  annualRevenueUsd,
  domicile,
  monthlyUsersInReleaseMonth,
  ...flags,
];

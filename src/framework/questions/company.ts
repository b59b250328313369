/** Facts about the company that a licence may turn on. Not one of the fourteen pages: asked beside the models. */
import { numberBounds } from '../answer-bounds';
import { choiceField } from './build';
import { putCompany } from './edit';
import type { Field, NumberField } from './question';

const monthlyUsers: NumberField = {
  kind: 'number',
  id: 'monthlyUsers',
  bounds: numberBounds.monthlyUsers,
  label: 'Monthly active users',
  hint: 'Of all your products and affiliates together.',
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
  hint: 'Of the company that would hold the licence.',
  measure: 'usd',
  unit: 'USD a year',
  plausible: { min: 0, max: 2e12 },
  ifBlank: { assumed: 'Unknown: licences with such a threshold read "allowed, if".', source: null },
  get: (answers) => answers.company?.annualRevenueUsd,
  set: (answers, value) => putCompany(answers, 'annualRevenueUsd', value),
};

const domicile = choiceField<'eu' | 'us' | 'other'>(
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

export const companyFields: readonly Field[] = [monthlyUsers, annualRevenueUsd, domicile];

import { numberBounds } from '../answer-bounds';
import type { Answers, Place, SignedTerms } from '../answers';
import { choiceField, choiceQuestion, ladderQuestion } from './build';
import { putAnswer } from './edit';
import type { NumberField, Question } from './question';

const hasPlaceRule = ({ place }: Answers) => place === 'eu' || place === 'us' || place === 'other';

const placeIs = choiceField<'rule' | 'preference'>(
  {
    id: 'placeIs',
    label: 'Is the place a rule or a preference?',
    hint: 'A rule excludes options; a preference only warns.',
    choices: [
      { value: 'rule', title: 'A rule', example: 'A law, a contract or a stated policy names the place.' },
      { value: 'preference', title: 'A preference', example: 'Customers like it, but nobody checks.' },
    ],
    allowsNotSure: false,
    ifBlank: { assumed: 'A rule.', source: null },
    when: hasPlaceRule,
  },
  {
    get: (answers) => answers.placeIs,
    set: (answers, value) => putAnswer(answers, 'placeIs', value === 'not-sure' ? undefined : value),
  },
);

const place = choiceQuestion<Place>(
  {
    id: 'place',
    axis: 'privacy',
    caption: 'Privacy · 1 of 4',
    title: 'Where may your data be processed?',
    hint: 'Count prompts, outputs and logs.',
    why: 'A provider that does not process there drops out, whatever it costs.',
    short: 'Where data may be processed',
    topics: ['data-residency', 'gov-cloud'],
    choices: [
      { value: 'anywhere', title: 'Anywhere', example: 'No rule ties the data to a country.' },
      {
        value: 'eu',
        title: 'Only in the European Union',
        example: 'Patient or citizen records under a residency rule.',
      },
      {
        value: 'us',
        title: 'Only in the United States',
        example: 'A public contract that names processing in the US.',
      },
      { value: 'other', title: 'Only in another country', example: 'A national banking or health rule elsewhere.' },
    ],
    followUps: [placeIs],
    ifBlank: { assumed: 'Anywhere.', source: null },
  },
  {
    get: (answers) => answers.place,
    set: (answers, value) => {
      const changed = putAnswer(answers, 'place', value);
      return hasPlaceRule(changed) ? changed : putAnswer(changed, 'placeIs', undefined);
    },
  },
);

const asksForOwnInfrastructure = ({ required }: Answers) => {
  const level = required['data-control'];
  return level === 0.75 || level === 1;
};

const dataControlIs = choiceField<'rule' | 'preference'>(
  {
    id: 'dataControlIs',
    label: 'Is that a rule or a preference?',
    hint: 'A rule excludes options; a preference ranks them last and can be waived.',
    choices: [
      { value: 'rule', title: 'A rule', example: 'No outside model service may see the text, whatever it signs.' },
      { value: 'preference', title: 'A preference', example: 'We would rather keep it inside, if the price is fair.' },
    ],
    allowsNotSure: false,
    ifBlank: {
      assumed: 'A preference for infrastructure you control; a rule for hardware you own with no outside link.',
      source: null,
    },
    when: asksForOwnInfrastructure,
  },
  {
    get: (answers) => answers.dataControlIs,
    set: (answers, value) => putAnswer(answers, 'dataControlIs', value === 'not-sure' ? undefined : value),
  },
);

const bindsSomeData = ({ required, sensitiveShare }: Answers) => {
  const level = required['data-control'];
  return sensitiveShare !== undefined || (typeof level === 'number' && level > 0);
};

const sensitiveShare: NumberField = {
  kind: 'number',
  id: 'sensitiveShare',
  bounds: numberBounds.sensitiveShare,
  label: 'Share of the traffic this is true for',
  hint: 'The rest may go anywhere; a split can then send it to another place.',
  measure: 'share',
  unit: '% of tokens',
  plausible: { min: 0.01, max: 1 },
  ifBlank: { assumed: 'All of it.', source: null },
  when: bindsSomeData,
  get: (answers) => answers.sensitiveShare,
  set: (answers, value) => putAnswer(answers, 'sensitiveShare', value),
};

const dataControl = ladderQuestion(
  {
    id: 'data-control',
    criterion: 'data-control',
    axis: 'privacy',
    caption: 'Privacy · 2 of 4',
    title: 'Who may see your prompts and outputs?',
    hint: 'Think of the most sensitive text you would send.',
    why: 'A hard limit here outranks every other answer: no price makes a forbidden processor allowed.',
    short: 'Who may see the data',
    topics: ['third-party-processor', 'zero-retention', 'air-gap', 'override'],
    rungs: [
      ['Anyone, even if they train on it', 'Public web pages and marketing copy.'],
      [
        'A provider that does not train on it',
        'Internal notes under standard API terms; logs for about 30 days are fine.',
      ],
      ['A provider under contract that keeps nothing', 'Patient notes under a BAA, or zero retention in writing.'],
      ['Only infrastructure we control', 'Our own tenancy at a cloud, or our own servers.'],
      ['Only hardware we own, without an outside link', 'Air-gapped or classified work.'],
    ],
    followUps: [dataControlIs, sensitiveShare],
  },
  (answers) => (asksForOwnInfrastructure(answers) ? answers : putAnswer(answers, 'dataControlIs', undefined)),
);

const assurance = ladderQuestion({
  id: 'assurance',
  criterion: 'assurance',
  axis: 'privacy',
  caption: 'Privacy · 3 of 4',
  title: 'What proof of security do you need?',
  hint: 'Think of what your auditor or your customers ask to see.',
  why: 'Providers hand over reports and contracts; on your own servers, producing them is your work.',
  short: 'Proof of security',
  topics: ['compliance-burden', 'legal-review'],
  rungs: [
    ['None', 'An internal trial that nobody audits.'],
    ["The supplier's own word", 'A security page, or a filled-in questionnaire.'],
    ['Standard reports, from the host or from us', "A host's ISO 27001 certificate, or an audit of our own platform."],
    ["The provider's own audit reports", 'SOC 2 Type II from the company that serves the model.'],
    ['Reports, sector terms and a fixed region', 'SOC 2, a signed BAA and a regional commitment.'],
  ],
  followUps: [],
});

const signedTermsAre = choiceField<SignedTerms>(
  {
    id: 'signedTermsAre',
    label: 'Which terms?',
    hint: 'Some models keep prompts for a while whatever is signed, so the two can part ways.',
    choices: [
      { value: 'baa', title: 'A BAA', example: 'Health data in the United States.' },
      { value: 'zero-retention', title: 'Zero retention', example: 'No prompt may be stored by anybody else.' },
    ],
    allowsNotSure: false,
    ifBlank: { assumed: 'Either will do.', source: null },
    when: ({ signedTerms }) => signedTerms === 'yes',
  },
  {
    get: (answers) => answers.signedTermsAre,
    set: (answers, value) => putAnswer(answers, 'signedTermsAre', value === 'not-sure' ? undefined : value),
  },
);

const signedTerms = choiceQuestion<'yes' | 'no'>(
  {
    id: 'signed-terms',
    axis: 'privacy',
    caption: 'Privacy · 4 of 4',
    title: 'Do you need signed terms with whoever processes the data?',
    hint: 'A BAA, or zero retention in writing. Not the processing agreement of the GDPR: standard accounts often hold one.',
    why: 'A standard API account comes without them, so a yes rules it out.',
    short: 'Signed terms needed',
    topics: ['baa', 'zero-retention', 'legal-review'],
    choices: [
      { value: 'yes', title: 'Yes', example: 'A hospital that needs a BAA before patient data moves.' },
      { value: 'no', title: 'No', example: "The provider's standard terms are enough." },
    ],
    followUps: [signedTermsAre],
    ifBlank: { assumed: 'Not needed; the result says if a yes would change it.', source: null },
  },
  {
    get: (answers) => answers.signedTerms,
    set: (answers, value) => {
      const changed = putAnswer(answers, 'signedTerms', value);
      return value === 'yes' ? changed : putAnswer(changed, 'signedTermsAre', undefined);
    },
  },
);

export const privacyQuestions: readonly Question[] = [place, dataControl, assurance, signedTerms];

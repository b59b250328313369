import type { Answers, TaskFamilyId } from '../answers';
import { choiceField, ladderField, ladderQuestion } from './build';
import { putAnswer } from './edit';
import type { Choice, Question, TaskFamiliesField } from './question';

const families = {
  'hard-reasoning': { title: 'Hard reasoning', example: 'Mathematics, science, long chains of argument.' },
  'coding-assistance': { title: 'Help with code', example: 'Completing, explaining and reviewing code.' },
  'coding-long-horizon': {
    title: 'Long coding tasks',
    example: 'Changing a repository for hours without supervision.',
  },
  'extraction-classification': { title: 'Extracting and sorting', example: 'Fields from forms, topics of tickets.' },
  'rag-qa': { title: 'Answers from your documents', example: 'Questions to a handbook or a contract archive.' },
  summarisation: { title: 'Summaries', example: 'Meetings, cases, long threads.' },
  'long-context': { title: 'Very long input', example: 'More than 100,000 tokens at once.' },
  'tool-use-agents': { title: 'Agents with tools', example: 'Many steps that call other systems.' },
  'vision-documents': { title: 'Images and scanned pages', example: 'Invoices, drawings, photographs.' },
  multilingual: { title: 'Many languages', example: 'Customers in a dozen countries.' },
} as const satisfies Record<TaskFamilyId, Omit<Choice, 'value'>>;

const choicesOf = <Id extends string>(table: Readonly<Record<Id, Omit<Choice, 'value'>>>): readonly Choice<Id>[] =>
  (Object.keys(table) as Id[]).map((value) => ({ value, ...table[value] }));

const taskFamilies: TaskFamiliesField = {
  kind: 'task-families',
  id: 'taskFamilies',
  label: 'Which of these does it do?',
  hint: 'Tick all that matter; each may raise the model you need.',
  choices: choicesOf(families),
  ifBlank: { assumed: 'The level above decides alone.', source: null },
  get: (answers) => answers.taskFamilies,
  set: (answers, value) => putAnswer(answers, 'taskFamilies', value?.length === 0 ? undefined : value),
};

const features = ladderField({
  criterion: 'features',
  label: 'How much must come ready made?',
  hint: 'Tools, structured output, vision, moderation and safety work that a first version gets without building them.',
  rungs: [
    ['Plain text is enough', 'Text in, text out; the rest is ours or not needed.'],
    ['A feature or two, set up by us', 'JSON that fits a schema, once somebody has configured it.'],
    ['Tools and structured output', 'An assistant that calls two systems; filters are ours to add.'],
    ['Vision and moderation as well', 'A public product that reads photos and must not answer everything.'],
    [
      'All of it, with hosted tools and safety work',
      'A prototype that needs search, files and tested guardrails this week.',
    ],
  ],
});

const capability = ladderQuestion({
  id: 'capability',
  criterion: 'capability',
  axis: 'customization',
  caption: 'Customization · 1 of 3',
  title: 'What is the hardest thing the model must do well?',
  hint: 'The hardest task that counts, not the average one.',
  why: 'It sets the weakest model we may price, and closed models still lead on the hardest work.',
  short: 'Hardest task',
  topics: ['task-fit', 'quality-gap', 'long-context', 'tool-use', 'multimodal', 'multilingual', 'safety-layer'],
  rungs: [
    ['Follow simple rules', 'Fill a template, pick one of three answers.'],
    ['Simple extraction and routing', 'Pull number and total from an invoice; send a mail to the right team.'],
    ['Routine work', 'Summarise a case, classify tickets, answer from documents.'],
    ['Strong general work', 'Draft contracts, review code, handle unusual customers.'],
    ['The hardest reasoning decides', 'Research questions, long coding tasks without supervision.'],
  ],
  followUps: [taskFamilies, features],
});

const needsInternals = ({ internals }: Answers) => internals === 'yes';

const internals = choiceField<'yes' | 'no'>(
  {
    id: 'internals',
    label: "Must you reach the model's internals?",
    hint: 'Attention, tokenizer, your own decoding, merging of weights.',
    choices: [
      { value: 'yes', title: 'Yes', example: 'An audit that inspects attention, or a tokenizer of your own.' },
      { value: 'no', title: 'No', example: 'Text in and text out is enough.' },
    ],
    allowsNotSure: true,
    ifBlank: { assumed: 'No.', source: null },
  },
  {
    get: (answers) => answers.internals,
    set: (answers, value) => {
      const changed = putAnswer(answers, 'internals', value);
      return needsInternals(changed) ? changed : putAnswer(changed, 'internalsAre', undefined);
    },
  },
);

const internalsAre = choiceField<'rule' | 'preference'>(
  {
    id: 'internalsAre',
    label: 'Is that a rule or a preference?',
    hint: 'A rule excludes every option that keeps the weights from you.',
    choices: [
      { value: 'rule', title: 'A rule', example: 'It cannot work, or cannot be approved, without them.' },
      { value: 'preference', title: 'A preference', example: 'Useful for research, not needed to run.' },
    ],
    allowsNotSure: false,
    ifBlank: { assumed: 'A rule.', source: null },
    when: needsInternals,
  },
  {
    get: (answers) => answers.internalsAre,
    set: (answers, value) => putAnswer(answers, 'internalsAre', value === 'not-sure' ? undefined : value),
  },
);

const tuning = ladderQuestion({
  id: 'tuning',
  criterion: 'tuning',
  axis: 'customization',
  caption: 'Customization · 2 of 3',
  title: 'How deep must you be able to change the model?',
  hint: 'What you need within a year, not what might be nice.',
  why: 'Closed vendors allow little change and keep the result; open weights allow all of it.',
  short: 'Depth of tuning',
  topics: ['fine-tuning', 'closed-tuning-limits', 'weights-ownership', 'explainability'],
  rungs: [
    ['Prompts only', 'Instructions and examples in the prompt.'],
    ["A vendor's limited fine-tuning", 'A file of examples, uploaded to the vendor.'],
    ['Adapters on a hosted open model', 'A LoRA adapter for the tone of support replies.'],
    ['Full fine-tuning and your own decoding', 'All weights retrained on your claims; output forced into a grammar.'],
    ['Weights in hand', 'Merge models, change layers, inspect what happens inside.'],
  ],
  followUps: [internals, internalsAre],
});

const independence = ladderQuestion({
  id: 'independence',
  criterion: 'independence',
  axis: 'customization',
  caption: 'Customization · 3 of 3',
  title: 'How free must you be of any one vendor?',
  hint: 'Think of a price rise, a retired model or new terms.',
  why: 'A model you depend on can be changed or withdrawn; open weights cannot be taken back.',
  short: 'Freedom from one vendor',
  topics: ['vendor-risk', 'version-stability', 'portability', 'fallback'],
  rungs: [
    ['One vendor is fine', 'Its newest model, whenever it changes.'],
    ['One vendor, with a pinned version', 'A dated snapshot, until the vendor retires it.'],
    ['Two sources for the same model, and notice', 'The maker and a cloud both sell it, with months of warning.'],
    ['Open weights that several hosts serve', 'Changing host is changing an address.'],
    ['Weights and stack in our own hands', 'It works the same in five years, whoever goes out of business.'],
  ],
  followUps: [],
});

export const customizationQuestions: readonly Question[] = [capability, tuning, independence];

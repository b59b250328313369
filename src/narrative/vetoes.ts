/** Why an option is out, how to bring it back, and what it would take, for every veto. */
import type { KeptPrompts, UnassessedReason, Veto, VetoId } from '../engine/recommendation';
import { type Answers, type OptionId, optionLabels, type Place } from '../framework';
import type { TopicId } from '../framework/questions';
import type { Names } from './names';
import { count, countOf, day, decimal, moneyExact } from './numbers';
import { ceilingAbove } from './round-ceiling';
import { agreeing } from './terms';

const places = {
  anywhere: 'anywhere',
  eu: 'in the European Union',
  us: 'in the United States',
  other: 'in the country you need',
} as const satisfies Record<Place, string>;

interface VetoWords {
  readonly reason: (veto: Veto, answers: Answers, names: Pick<Names, 'model'>) => string;
  /** What the reader can do about it. */
  readonly relax: (veto: Veto, answers: Answers) => string;
  /** After "if": the change that lifts it. */
  readonly lifted: string;
  /** After "Only if", where it became a condition. */
  readonly condition: (answers: Answers) => string;
  readonly topics: readonly TopicId[];
}

const inWriting = 'Confirm it in writing, then switch on "I have it in writing".';
const placeOf = ({ place }: Answers) => places[place === undefined || place === 'not-sure' ? 'anywhere' : place];
const ceilingOf = ({ ceilingUsd }: Answers) => (ceilingUsd === undefined ? 'your ceiling' : moneyExact(ceilingUsd));
const deadlineOf = ({ deadlineWeeks }: Answers) =>
  deadlineWeeks === undefined
    ? 'by your deadline'
    : `within ${deadlineWeeks === 1 ? 'one week' : `${decimal(deadlineWeeks)} weeks`}`;

/** "Claude Fable 5.1 keeps prompts 30 days on every platform, since 9 Jun 2026." */
export const keptPromptsText = ({ model, days, since }: KeptPrompts, names: Pick<Names, 'model'>): string =>
  `${names.model(model)} keeps prompts${days === null ? '' : ` ${countOf(days, 'day')}`} on every platform${
    since === null ? '' : `, since ${day(since)}`
  }; zero retention does not reach it.`;

export const vetoWords: Readonly<Record<VetoId, VetoWords>> = {
  'data-control-rule': {
    reason: () => 'Your rule: no outside model service may see the text.',
    relax: () => 'Make it a preference, or accept a provider under contract.',
    lifted: 'an outside model service may see the text',
    condition: () => 'an outside model service may see the text',
    topics: ['third-party-processor', 'override'],
  },
  'own-hardware': {
    reason: () => 'Your rule: the text stays on hardware you own, without an outside link.',
    relax: ({ option }) =>
      option === 'self-hosted-cloud'
        ? 'Make it a preference, or accept infrastructure you control, such as your own cloud tenancy.'
        : 'Make it a preference, or accept a provider under contract.',
    lifted: 'infrastructure you control is enough',
    condition: () => 'infrastructure you control is enough',
    topics: ['air-gap', 'third-party-processor'],
  },
  'signed-terms': {
    reason: ({ unknownFact, option, kept }, _answers, names) => {
      if (kept) return keptPromptsText(kept, names);
      if (unknownFact) return 'No sourced statement that its provider signs the terms you need.';
      return option === 'closed-api'
        ? 'You need signed terms, and a standard account comes without them.'
        : 'You need signed terms, and its provider does not offer them.';
    },
    relax: ({ unknownFact, kept }) => {
      if (kept) return 'Take another model, or accept a BAA instead of zero retention.';
      return unknownFact ? inWriting : 'Answer that signed terms are not needed.';
    },
    lifted: 'signed terms are not needed',
    condition: () => 'its provider signs the terms you need',
    topics: ['baa', 'zero-retention', 'legal-review'],
  },
  place: {
    reason: ({ unknownFact }, answers) =>
      unknownFact
        ? `No sourced statement that it is processed ${placeOf(answers)}.`
        : `None of its providers processes data ${placeOf(answers)}.`,
    relax: ({ unknownFact }) =>
      unknownFact ? inWriting : 'Make the place a preference, or allow processing elsewhere.',
    lifted: 'the data may be processed anywhere',
    condition: () => 'the data may be processed elsewhere',
    topics: ['data-residency', 'gov-cloud'],
  },
  internals: {
    reason: () => "You need the model's internals, and it keeps the weights from you.",
    relax: () => 'Make the internals a preference, or do without them.',
    lifted: "the model's internals are not needed",
    condition: () => "the model's internals are not needed",
    topics: ['weights-ownership', 'explainability'],
  },
  'nobody-operates': {
    reason: () => 'Nobody can keep its GPUs running.',
    relax: () => 'Hire or contract someone to run it, and say so under the team question.',
    lifted: 'somebody can run GPUs',
    condition: () => 'you hire or contract someone to run it',
    topics: ['staffing', 'premature-self-hosting'],
  },
  'no-purchase': {
    reason: () => 'It needs hardware that you cannot buy.',
    relax: () => 'Allow a purchase, or lease the servers.',
    lifted: 'hardware can be bought or leased',
    condition: () => 'the servers are leased, or money for them is found',
    topics: ['predictable-cost'],
  },
  ceiling: {
    reason: ({ monthlyUsd }, answers) =>
      monthlyUsd === null
        ? `Even its lowest estimate is above ${ceilingOf(answers)} a month.`
        : `Even its lowest estimate, ${moneyExact(monthlyUsd.low)} a month, is above your ceiling of ${ceilingOf(answers)}.`,
    relax: ({ monthlyUsd }) =>
      monthlyUsd === null
        ? 'Raise the ceiling.'
        : `Raise the ceiling to ${moneyExact(ceilingAbove(monthlyUsd.low))} or more; its middle estimate is ${moneyExact(monthlyUsd.mid)}.`,
    lifted: 'the monthly ceiling is raised',
    condition: (answers) => `more than ${ceilingOf(answers)} a month can be spent`,
    topics: ['predictable-cost'],
  },
  deadline: {
    reason: (_veto, answers) => `It cannot be in production ${deadlineOf(answers)}.`,
    relax: () => 'Move the deadline, or start on a lighter option and change later.',
    lifted: 'the deadline moves',
    condition: () => 'the deadline moves',
    topics: ['roadmap'],
  },
  'one-kind-of-request': {
    reason: () => 'Nothing to route: one kind of request.',
    relax: () => 'Give the share of routine requests, or the share that is sensitive.',
    lifted: 'requests differ in difficulty or sensitivity',
    condition: () => 'requests differ in difficulty or sensitivity',
    topics: ['routing-share'],
  },
  'no-feasible-split': {
    reason: () => 'No split over a closed and an open model meets your rules.',
    relax: () => 'Relax the rule that excludes every closed model, or every open one.',
    lifted: 'a closed and an open model are both allowed',
    condition: () => 'a closed and an open model are both allowed',
    topics: ['routing-share', 'third-party-processor'],
  },
  'not-assessed': {
    reason: () => 'It could not be assessed.',
    relax: () => 'See what is missing below.',
    lifted: 'what is missing for it is given',
    condition: () => 'what is missing for it is given',
    topics: [],
  },
};

export interface Excluded {
  readonly option: OptionId;
  readonly label: string;
  readonly reason: string;
  readonly relax: string;
  readonly topics: readonly TopicId[];
}

/** A veto as a sentence with its way back. */
export const excluded = (veto: Veto, answers: Answers, names: Pick<Names, 'model'>): Excluded => {
  const words = vetoWords[veto.id];
  return {
    option: veto.option,
    label: optionLabels[veto.option],
    reason: words.reason(veto, answers, names),
    relax: words.relax(veto, answers),
    topics: words.topics,
  };
};

/** "2 options ruled out: signed terms needed": the chip above the list. Options count once however many vetoes they have. */
export const excludedCount = (vetoed: readonly Veto[]): string | null => {
  const options = new Set(vetoed.map(({ option }) => option)).size;
  if (options === 0) return null;
  return options === 1 ? 'One option ruled out' : `${count(options)} options ruled out`;
};

/** A practical obstacle that became a condition: "Only if you hire or contract someone to run it." */
export const condition = (id: VetoId, answers: Answers): string => `Only if ${vetoWords[id].condition(answers)}.`;

/** After "unless" or "if". Infrastructure you control is enough only for what runs there; a service outside has to be allowed to see the text. */
export const liftedText = (option: OptionId, id: VetoId): string =>
  vetoWords[id === 'own-hardware' && option !== 'self-hosted-cloud' ? 'data-control-rule' : id].lifted;

/** Nothing is left: what would bring an option back. "Cloud GPUs, if somebody can run GPUs and the deadline moves." */
export const relaxation = ({ option, vetoes }: { option: OptionId; vetoes: readonly VetoId[] }): string =>
  `${optionLabels[option]}, if ${vetoes.map((id) => liftedText(option, id)).join(' and ')}.`;

/** Why an option has no result, or no cost. */
export const unassessed = (option: OptionId, reason: UnassessedReason): string => {
  const label = optionLabels[option];
  const reasons: Readonly<Record<UnassessedReason, string>> = {
    'volume-not-given': `${label} ${agreeing(option, 'has', 'have')} no cost until you give a volume.`,
    'no-price-in-force': `${label}: no price in force on this day for a model that meets your answers.`,
    'no-open-model-with-architecture': `${label}: no open model with a published architecture meets your answers in this edition.`,
    'nothing-meets-the-limits': `${label}: no model and GPU together meet your latency limits.`,
    'no-model-passes-licence': `${label}: no model passes on its licence for your company.`,
    'context-too-long': `${label}: your requests are longer than any suitable model accepts.`,
    'named-model-not-available': `${label}: the model you named is not available there.`,
    'no-gpu-price': `${label}: no price is known for the GPU you chose on this day.`,
  };
  return reasons[reason];
};

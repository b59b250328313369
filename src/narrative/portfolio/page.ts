/** Around the result of several workloads: headings, links, examples to begin with, and the way back to one decision. */
import type { AsDecision, Portfolio } from '../../engine/portfolio';
import { singleOptions } from '../../framework';
import { exampleShares } from '../../framework/portfolio';
import { percent } from '../numbers';

/** Offered while nothing is said yet. */
export const offer = {
  title: 'Which requests go where?',
  lead: 'Requests rarely need the same: some are sensitive, some hard, some may wait. Describe two to six kinds, and each goes to the option that comes first for it; the bill counts every option once.',
  examples: 'Two examples from your answers',
  fourExamples: 'Four examples from your answers',
  take: (size: number) => `Start with these ${size === 2 ? 'two' : 'four'}`,
  blank: 'Start with two empty classes',
  blankNames: ['First class', 'Second class'],
  nothing: 'Nothing is decided before you take them, and your decision stays as it is.',
} as const;

const guessedText = {
  restricted: exampleShares.restricted.reason,
  routine: exampleShares.routine.reason,
} as const;
/** Where the shares of the examples come from. */
export const examplesFrom = (guessed: keyof typeof guessedText | null): string =>
  guessed === null ? 'The shares are those you answered.' : guessedText[guessed];

/** Names of classes that follow from answers. */
export const exampleNames = {
  all: 'All requests',
  routine: 'Routine work',
  hard: 'Hard work',
  restricted: 'Restricted data',
  rest: 'Everything else',
  'restricted-routine': 'Restricted, routine',
  'restricted-hard': 'Restricted, hard',
  'rest-routine': 'Other routine work',
  'rest-hard': 'Other hard work',
} as const;

/** The two classes as a share of the decision. */
export const takeOver = {
  text: ({ as, share }: AsDecision, { plan }: Pick<Portfolio, 'plan'>): string => {
    const part = `Your decision can say this too: ${percent(share)} ${as === 'routine' ? 'routine work' : 'restricted data'}.`;
    const weights = new Set(plan?.goesTo.map((option) => singleOptions[option].weights));
    return plan === null || weights.has('open') === weights.has('closed')
      ? `${part} Its result then weighs both parts: one option for everything against a hybrid of a closed and an open one.`
      : `${part} Its result then weighs both parts, yet as a split it knows only a closed and an open model together, which yours is not.`;
  },
  action: ({ as }: AsDecision): string => `Take over as ${as === 'routine' ? 'routine share' : 'restricted share'}`,
  done: 'Your decision has this share.',
} as const;

export const links = {
  result: 'The decision for everything at once',
  costs: 'Two models and a threshold between them',
  volume: 'Without a volume nothing has a cost.',
  giveVolume: 'Say how much goes through',
} as const;

export const headings = {
  eyebrow: 'Several workloads',
  classes: 'Your classes',
  classesNote:
    'What a class does not say it takes from your answers. One that a provider may keep logs of is free of your rules on signed terms and place.',
  path: 'How far a prompt can get',
  runs: 'What runs',
  bill: 'The bill, line by line',
  leftOut: 'Answers not counted here',
} as const;

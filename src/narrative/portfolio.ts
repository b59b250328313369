/** Several workloads in words: who goes where, what that costs beside one option for everything, and how far a prompt can get. */
import type { AsDecision, DataPath, Portfolio, PortfolioClass, PortfolioPlan } from '../engine/portfolio';
import {
  type Answers,
  isLevel,
  type Level,
  levels,
  optionLabels,
  type SingleOptionId,
  singleOptions,
} from '../framework';
import { type ClassLadder, classLadders, exampleShares, mostClasses, type WorkloadClass } from '../framework/portfolio';
import { dataControlIsRule } from '../framework/vetoes';
import { lighterCommitment } from './close-call';
import { count, countOf, money, moneyRange, percent, score, tokens } from './numbers';
import { capitalised, listed } from './segments';
import { agreeing, anOption, optionNoun } from './terms';

/** What a class states, as the head of its field. */
export const classFields = {
  name: 'Requests',
  share: 'Share',
  tokensPerDay: 'Tokens a day',
  'data-control': 'Who may see it',
  capability: 'Hardest task',
  latency: 'First word within',
  tuning: 'Tuning',
} as const satisfies Record<ClassLadder | 'name' | 'share' | 'tokensPerDay', string>;

/** The levels of a field in a few words, for a list to choose from. */
export const classLevels: Readonly<Record<ClassLadder, readonly [string, string, string, string, string]>> = {
  'data-control': [
    'anyone, even to train on',
    'a provider, logs kept',
    'a provider that keeps nothing',
    'only what we control',
    'only our own hardware',
  ],
  capability: ['simple rules', 'simple extraction', 'routine work', 'strong general work', 'the hardest reasoning'],
  latency: ['minutes', 'several seconds', '0.5 to 2 seconds', 'half a second', 'a tenth of a second'],
  tuning: ['prompts only', "a vendor's fine-tuning", 'adapters', 'full fine-tuning', 'weights in hand'],
};

const levelText = (ladder: ClassLadder, level: Level): string => classLevels[ladder][levels.indexOf(level)] ?? '';

/** What a class takes from the decision where it states nothing. */
export const inheritedText = (ladder: ClassLadder, answers: Answers): string => {
  const answer = answers.required[ladder];
  if (!isLevel(answer)) return 'as answered: not said';
  const rule = ladder === 'data-control' && dataControlIsRule(answers) ? ', a rule' : '';
  return `as answered: ${levelText(ladder, answer)}${rule}`;
};

/** One choice of who may see it. At ¾ and 1 it is a rule or a wish. */
export const controlText = (level: Level, rule: 'rule' | 'preference' | undefined): string =>
  `${levelText('data-control', level)}${rule === undefined ? '' : rule === 'rule' ? ', a rule' : ', preferred'}`;

const namesAt = (classes: readonly PortfolioClass[], option: SingleOptionId): readonly string[] =>
  classes.filter(({ goesTo }) => goesTo === option).map(({ name }) => name);

const destinations = (classes: readonly PortfolioClass[]): readonly SingleOptionId[] => [
  ...new Set(classes.flatMap(({ goesTo }) => goesTo ?? [])),
];

/** "Records to cloud GPUs; Chat and Batch to a hosted open API". */
const whoGoesWhere = (classes: readonly PortfolioClass[]): string =>
  destinations(classes)
    .map((option) => `${listed(namesAt(classes, option))} to ${anOption(option)}`)
    .join('; ');

/** The result in one sentence. */
export const portfolioHeadline = ({ winner, recommended, classes, kinds }: Portfolio): string => {
  if (winner === null) {
    const without = classes.filter((one) => one.winner === null).map(({ name }) => name);
    return without.length === 0
      ? 'No three options serve all of these classes.'
      : `No option is left for ${listed(without)}.`;
  }
  if (recommended !== null && recommended !== winner)
    return `Everything to ${anOption(recommended)}; splitting does not pay.`;
  if (winner === 'hybrid') return `Hybrid: ${whoGoesWhere(classes)}.`;
  return kinds === 1 ? `One kind of request: everything to ${anOption(winner)}.` : `Everything to ${anOption(winner)}.`;
};

/** Under the headline: why it is a split, or why it is none. */
export const portfolioDetail = ({ winner, recommended, classes, kinds, plan }: Portfolio): string => {
  if (winner === null)
    return 'Their rules exclude every option. Open the class to see what would have to be relaxed; the others keep their own first choice.';
  if (kinds === 1) return 'These classes need the same, so there is nothing to route.';
  const moved = classes.filter(({ goesTo, winner: own }) => own !== null && goesTo !== own).map(({ name }) => name);
  const models = (plan?.legs.length ?? 0) - destinations(classes).length;
  if (winner !== 'hybrid')
    return models > 0
      ? `Each class has the same first choice; ${countOf(models + 1, 'model')} of it cost less than one for all.`
      : 'Each class by itself has the same first choice.';
  const capped =
    moved.length === 0
      ? ''
      : ` A plan runs at most three ways, so ${listed(moved)} ${moved.length === 1 ? 'goes' : 'go'} to the next one that is there.`;
  if (recommended !== winner)
    return `By themselves the classes would go apart: ${whoGoesWhere(classes)}.${capped} One option for all does as well and needs no router; what is below tells the split.`;
  return `Each class goes to the option that comes first for it by itself.${capped}`;
};

const cost = ({ total }: PortfolioPlan): string =>
  total === null ? '' : `about ${money(total.mid)} a month (${moneyRange(total)})`;

const aboveCeiling = ({ overCeiling }: PortfolioPlan, of = ' of it'): string =>
  overCeiling ? ` Even the low end${of} is above your ceiling.` : '';

/** The plan beside the best single option: money, then points. Two short sentences. */
export const againstOne = ({ plan, one, difference, winner, recommended }: Portfolio): string => {
  if (plan === null) return '';
  if (one === null) {
    // Over the ceiling no single option is compared, though rules may allow one.
    const within = plan.overCeiling
      ? 'No one option serves every class within your rules and your ceiling'
      : 'No one option may serve every class';
    return `${within}${plan.total === null ? '' : `; the split costs ${cost(plan)}`}.${aboveCeiling(plan)}`;
  }
  const [option] = one.goesTo;
  if (difference === null || option === undefined)
    return plan.total === null ? '' : `It costs ${cost(plan)}, in one place.`;
  const subject = winner === 'hybrid' ? 'the split' : 'the plan';
  // A split with this option among its legs is that option and more.
  const oneIsLighter =
    plan.goesTo.includes(option) || lighterCommitment([...(winner === null ? [] : [winner]), option]) === option;
  return [
    moneyAgainst(subject, difference, option),
    recommended !== winner
      ? pointsBeside(difference)
      : pointsAgainst(subject, difference, oneIsLighter ? anOption(option) : subject),
  ]
    .join(' ')
    .concat(aboveCeiling(plan, ` of ${subject}`));
};

const moneyAgainst = (
  subject: string,
  { usd, rangeUsd, aboutEqualUsd }: NonNullable<Portfolio['difference']>,
  option: SingleOptionId,
): string => {
  const all = `${anOption(option)} for everything`;
  if (usd === null || rangeUsd === null)
    return `The single option with the most points ${agreeing(option, 'is', 'are')} ${all}.`;
  const size = `${money(Math.abs(usd))} a month`;
  const { low, high } = rangeUsd;
  if (low <= 0 && high >= 0)
    return `What they cost is about equal: ${subject} is ${size} ${usd < 0 ? 'below' : 'above'} ${all} in the middle, and the range of the difference goes from ${money(Math.abs(low))} below to ${money(Math.abs(high))} above.`;
  const [least, most] = [Math.abs(low), Math.abs(high)].toSorted((a, b) => a - b);
  const span = `${money(least ?? 0)} to ${money(most ?? 0)}`;
  const dearer = usd < 0 ? 'cheaper' : 'dearer';
  if (aboutEqualUsd)
    return `What they cost is about equal: ${subject} is ${dearer} than ${all}, by ${size} (${span}), which is less than 5% of it.`;
  return `${capitalised(subject)} is ${dearer} than ${all} over the whole range: by ${size} (${span}).`;
};

/** Where one option does as well as the split. */
const pointsBeside = ({ points, aboutEqualPoints }: NonNullable<Portfolio['difference']>): string => {
  const whole = Math.round(Math.abs(points));
  return aboutEqualPoints
    ? 'On everything you weigh, cost included, they are about equal, and one option needs no router.'
    : `On everything you weigh, cost included, one option for everything is ${count(whole)} ${whole === 1 ? 'point' : 'points'} ahead.`;
};

const pointsAgainst = (
  subject: string,
  { points, aboutEqualPoints }: NonNullable<Portfolio['difference']>,
  lighter: string,
): string => {
  const whole = Math.round(Math.abs(points));
  const size = `${count(whole)} ${whole === 1 ? 'point' : 'points'}`;
  const weighed = 'On everything you weigh, cost included,';
  if (aboutEqualPoints) return `${weighed} they are about equal; the lighter commitment is ${lighter}.`;
  return points > 0
    ? `${weighed} ${subject} is ${size} ahead.`
    : `${weighed} one option for everything is ${size} ahead: ${subject} does not pay for itself.`;
};

/** Figures of the pair at the top. */
export const planLabel = ({ winner }: Portfolio): string => (winner === 'hybrid' ? 'The split' : 'These classes');
/** Heads of what tells the split, also where it is second. */
export const splitHeadings = ({ winner, recommended }: Portfolio): { readonly path: string; readonly runs: string } =>
  winner === recommended
    ? { path: headings.path, runs: headings.runs }
    : { path: `${headings.path}, if you split`, runs: `${headings.runs}, if you split` };

export const oneLabel = ({ one }: Portfolio): string => {
  const option = one?.goesTo[0];
  return option === undefined ? 'One option for everything' : `${optionLabels[option]} for everything`;
};

/** Work that only a split has. */
export const routerText = ({ plan, winner }: Portfolio): string | null => {
  const router = plan?.lines.find(({ id }) => id === 'router-labour');
  return router?.usd == null
    ? null
    : `Of the bill of the ${winner === 'hybrid' ? 'split' : 'plan'}, ${money(router.usd.mid)} (${moneyRange(router.usd)}) is keeping the router and evaluating each model.`;
};

/** "60% · 24M tokens a day". */
export const classSize = ({ share, tokensPerDay }: Pick<PortfolioClass, 'share' | 'tokensPerDay'>): string =>
  tokensPerDay === null ? percent(share) : `${percent(share)} · ${tokens(tokensPerDay.mid)} tokens a day`;

export const aloneText = ({ aloneUsd }: PortfolioClass): string =>
  aloneUsd === null ? 'No volume, so no cost.' : `${money(aloneUsd.mid)} a month by itself (${moneyRange(aloneUsd)})`;

/** Answers that a class which a third party may see does not take over; null = it takes all of them. */
export const freedText = ({ bound }: Pick<PortfolioClass, 'bound'>, answers: Answers): string | null => {
  if (bound) return null;
  const { signedTerms, place, placeIs } = answers;
  const placed = (place === 'eu' || place === 'us' || place === 'other') && placeIs !== 'preference';
  const freed = [...(signedTerms === 'yes' ? ['signed terms'] : []), ...(placed ? ['the place of the data'] : [])];
  return freed.length === 0
    ? null
    : `A provider may keep logs of it, so it is free of your rule${freed.length === 1 ? '' : 's'} on ${listed(freed)}.`;
};

/** Where a class is not where it would go by itself. */
export const movedText = ({ winner, goesTo }: PortfolioClass): string | null => {
  if (winner === null || winner === goesTo) return null;
  return goesTo === null
    ? 'By itself it would go here; there is no plan for all classes.'
    : `Its own first choice is ${anOption(winner)}; a plan runs at most three ways.`;
};

/** Where a prompt is, at an option. */
export const placeText: Readonly<Record<SingleOptionId, string>> = {
  'closed-api': 'a third party that may keep logs for about 30 days',
  'closed-enterprise': 'a third party that keeps what its signed terms allow',
  'hosted-open': 'a third party that may keep logs for about 30 days',
  'self-hosted-cloud': 'your own tenancy at a cloud',
  'self-hosted-onprem': 'hardware you own',
};

export const isOutside = (option: SingleOptionId): boolean => singleOptions[option].externalProcessor;

export const sides = {
  router: 'Router, in your own infrastructure',
  routerNote: 'Looks for sensitive content before anything leaves',
  requests: 'All requests',
  inside: 'You control',
  outside: 'A third party sees the prompts',
  boundary: 'Prompts leave your control below this line',
  sensitive: 'sensitive',
  list: 'The same, class by class',
  alternative: (options: readonly string[]): string =>
    `Requests pass a router in your own infrastructure and go on to ${listed(options)}. The list below says it class by class.`,
} as const;

/** What stands in where the option of a class is down. */
export const fallbackText = ({ fallback, sensitive }: Pick<PortfolioClass, 'fallback' | 'sensitive'>): string => {
  if (fallback !== null) return `if down, ${optionNoun[fallback]} as far as spare capacity goes`;
  return sensitive ? 'if down, it waits' : 'nothing stands in for it';
};

/** Classes that get equally far as planned, and what a mistake of the router adds for them. */
const worstOf = (some: readonly PortfolioClass[], { furthest, mistaken, against }: DataPath): string => {
  const names = listed(some.map(({ name }) => name));
  const planned = `As planned, a prompt of ${names} gets no further than ${placeText[furthest]}.`;
  const advice = 'send what is unclear the sensitive way.';
  const worst = 'At worst, taken by the router for another class, it reaches';
  if (placeText[mistaken] !== placeText[furthest]) return `${planned} ${worst} ${placeText[mistaken]}: ${advice}`;
  if (against.length > 0) return `${planned} ${worst} ${listed(against.map(anOption))}, not meant for it: ${advice}`;
  return `${planned} A mistake of the router takes it no further.`;
};

/** The sentences under the figure: how far each sensitive class can get. */
export const worstCaseText = ({ worstCase, classes, plan }: Portfolio): string => {
  if (plan === null) return 'No path yet: a class has no option.';
  if (worstCase === null) return 'No class is sensitive: all classes may go to the same places.';
  const groups = new Map<string, { readonly path: DataPath; readonly some: PortfolioClass[] }>();
  for (const one of classes) {
    const { path } = one;
    if (!one.sensitive || path === null) continue;
    const key = `${placeText[path.furthest]}|${path.against.join()}`;
    const group = groups.get(key) ?? { path, some: [] };
    group.some.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ path, some }) => worstOf(some, path)).join(' ');
};

/** One line per class: the figure in words. */
export const pathText = ({ name, goesTo, fallback, sensitive }: PortfolioClass): string => {
  if (goesTo === null) return `${name}: no option.`;
  const stand = fallbackText({ fallback, sensitive });
  return `${name}${sensitive ? ' (sensitive)' : ''}: router, then ${optionNoun[goesTo]}, ${placeText[goesTo]}; ${stand}.`;
};

export const lockedRule = 'Sensitive classes have no fallback to a third party.';
export const lockedReason =
  'Fixed, not a setting: a class with a data-control rule, a need of ¾ or more, or stricter terms than another class waits rather than goes to another third party. The router runs in your own infrastructure and looks before anything is sent.';

/** Shares that miss the whole, while they are being typed. */
export const sharesOff = (sum: number): string => {
  const off = Math.round(Math.abs(1 - sum) * 1000) / 10;
  return `The shares come to ${percent(sum)}: ${off}% ${sum < 1 ? 'is missing' : 'too much'}. Until they come to 100% they are counted in proportion.`;
};

/** A name that cannot be used, as a sentence for its field. */
export const nameProblemText = (text: string): string => `The name ${text}`;

export const fullText = `${capitalised(count(mostClasses))} classes are the most that are decided together.`;

export const classActions = {
  sensitive: 'Sensitive',
  duplicate: 'Duplicate',
  remove: 'Remove',
  add: 'Add a class',
  newName: 'New class',
  whole: 'Bring them to 100%',
  byShare: 'Share of the volume',
  byVolume: 'Own volume',
  countBy: 'Classes are counted by',
  alone: 'Open as a decision of its own',
  clear: 'Take all classes away',
  why: 'Why, ranking and sources',
} as const;

/** "94 points". */
export const rankedText = ({ score: points }: { readonly score: number }): string => `${score(points)} points`;

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

/** What an example states, in a line. */
export const statedText = ({ required }: WorkloadClass): string => {
  const parts = classLadders.flatMap((ladder) => {
    const level = required[ladder];
    return level === undefined ? [] : [`${classFields[ladder].toLowerCase()}: ${levelText(ladder, level)}`];
  });
  return parts.length === 0 ? 'as answered' : parts.join(' · ');
};

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
} as const;

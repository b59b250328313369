/** A class of requests in words: what it states, what it takes over, how large it is, and where it stands. */
import type { PortfolioClass } from '../../engine/portfolio';
import { type Answers, isLevel, type Level, levels } from '../../framework';
import { type ClassLadder, classLadders, mostClasses, type WorkloadClass } from '../../framework/portfolio';
import { dataControlIsRule } from '../../framework/vetoes';
import { count, money, moneyRange, percent, score, tokens } from '../numbers';
import { capitalised, listed } from '../segments';
import { anOption } from '../terms';

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

/** What an example states, in a line. */
export const statedText = ({ required }: WorkloadClass): string => {
  const parts = classLadders.flatMap((ladder) => {
    const level = required[ladder];
    return level === undefined ? [] : [`${classFields[ladder].toLowerCase()}: ${levelText(ladder, level)}`];
  });
  return parts.length === 0 ? 'as answered' : parts.join(' · ');
};

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

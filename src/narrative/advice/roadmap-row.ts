/** A step towards the recommendation as a row: when it applies, what to do, why, and what ends it, with the reader's numbers. */
import type { Ahead } from '../../engine/ahead';
import type { Knowledge, OptionId } from '../../framework';
import type { AdviceBoundId } from '../../framework/advice-bounds';
import type { TopicId } from '../../framework/questions';
import { cheapestOf, type Grounds } from './grounds';
import type { StageId } from './stages';
import type { Trigger } from './trigger';
import { triggersOf } from './triggers';
import type { Said } from './warning-row';

/** Screens that help with a step. */
export type HelpScreen =
  | 'assess'
  | 'usage'
  | 'models'
  | 'licences'
  | 'compliance'
  | 'costs'
  | 'gpus'
  | 'accuracy'
  | 'fine-tuning';

/** The result and where it leads. */
export interface Way extends Grounds {
  readonly winner: OptionId;
  readonly knowledge: Knowledge;
  readonly ahead: Ahead;
  readonly triggers: readonly Trigger[];
  /** The winner runs today. */
  readonly there: boolean;
  /** What runs today against a rule of the reader's: to be left first, and no bridge; null = nothing does. */
  readonly breaking: OptionId | null;
  /** What can run while the winner is made ready: what runs today, else something to rent; null = nothing, or not needed. */
  readonly bridge: OptionId | null;
  /** A strong need of the reader ranks it behind: only with data that may leave. */
  readonly bridgeIsLimited: boolean;
}

export interface StepRow {
  readonly id: string;
  readonly stage: StageId;
  readonly title: string;
  readonly topics: readonly TopicId[];
  /** Guides that say it; empty = our judgement. */
  readonly said: readonly Said[];
  /** Why it stands here. */
  readonly why: string | ((way: Way) => string);
  /** Its figures that no guide prints. */
  readonly figures?: readonly AdviceBoundId[];
  /** Where its figures come from beyond the bills. */
  readonly facts?: (way: Way) => readonly string[];
  readonly screen?: HelpScreen;
  readonly when: (way: Way) => boolean;
  readonly text: (way: Way) => string;
  /** What ends the step. */
  readonly exit: (way: Way) => string;
}

const breakingOf = ({ recommendation: { answers, vetoed } }: Grounds): OptionId | null =>
  vetoed.find(({ option, kind }) => option === answers.today && kind === 'rule')?.option ?? null;

/** Rented options need no bridge, but private terms, which are not signed on the first day. */
const bridgeOf = (grounds: Grounds, winner: OptionId): OptionId | null => {
  const { ranking, answers } = grounds.recommendation;
  const { today } = answers;
  if (today === winner || winner === 'closed-api' || winner === 'hosted-open') return null;
  if (today !== undefined && today !== breakingOf(grounds)) return today;
  // While terms are negotiated, only an account that may do without them; another host would have to sign too.
  const rentable: readonly OptionId[] = winner === 'closed-enterprise' ? ['closed-api'] : ['closed-api', 'hosted-open'];
  const left = rentable.filter((option) => ranking.some((ranked) => ranked.option === option));
  return cheapestOf(grounds, left) ?? left[0] ?? null;
};

/** null where no option is left. */
export const wayOf = (grounds: Grounds, knowledge: Knowledge, ahead: Ahead): Way | null => {
  const { winner, answers, demoted } = grounds.recommendation;
  if (winner === null) return null;
  const bridge = bridgeOf(grounds, winner);
  const missed = demoted.find(({ option }) => option === bridge)?.criteria ?? [];
  return {
    ...grounds,
    winner,
    knowledge,
    ahead,
    triggers: triggersOf(grounds, ahead),
    there: answers.today === winner,
    breaking: breakingOf(grounds),
    bridge,
    bridgeIsLimited: missed.includes('data-control'),
  };
};

export const triggerOf = ({ triggers }: Way, id: string): Trigger | undefined =>
  triggers.find((trigger) => trigger.id === id);

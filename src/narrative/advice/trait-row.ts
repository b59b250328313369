/** What an option gives, where it is weak, and what it leaves to the reader: a row each, with who says it. */
import type { Configuration, FleetConfiguration, MeteredConfiguration } from '../../engine/recommendation';
import type { CriterionId, OptionId } from '../../framework';
import type { TopicId } from '../../framework/questions';
import { countOf } from '../numbers';
import { fleetText } from '../verdict';
import type { Grounds } from './grounds';
import type { Said } from './warning-row';

/** The reader's numbers, and the option spoken of. */
export interface About {
  readonly grounds: Grounds;
  readonly option: OptionId;
}

export interface TraitRow {
  readonly id: string;
  readonly options: readonly OptionId[];
  readonly topics: readonly TopicId[];
  /** Guides that say it; empty = our judgement, for the reason given. */
  readonly said: readonly Said[];
  readonly reason?: string;
  /** Where its figures come from; absent = the bills of this result, where it has figures. */
  readonly facts?: (about: About) => readonly string[];
  /** Where it counts beyond its criterion; absent = always. */
  readonly when?: (about: About) => boolean;
  readonly text: string | ((about: About) => string);
}

export type Side = 'strength' | 'risk';

/** It counts by what the reader needs of its criterion. */
export interface WeighedRow extends TraitRow {
  readonly side: Side;
  readonly criterion: CriterionId;
}

export const closedOptions: readonly OptionId[] = ['closed-api', 'closed-enterprise'];
export const servedOptions: readonly OptionId[] = [...closedOptions, 'hosted-open'];
export const ownedOptions: readonly OptionId[] = ['self-hosted-cloud', 'self-hosted-onprem'];
export const openOptions: readonly OptionId[] = ['hosted-open', ...ownedOptions];

export const configurationOf = ({ grounds, option }: About): Configuration | null =>
  grounds.recommendation.costs[option]?.configuration ?? null;

export const meteredOf = (about: About): MeteredConfiguration | null => {
  const found = configurationOf(about);
  return found?.kind === 'metered' ? found : null;
};
export const fleetOf = (about: About): FleetConfiguration | null => {
  const found = configurationOf(about);
  return found?.kind === 'fleet' ? found : null;
};

/** What the bill pays for: "2 GPUs" where they are rented, whole servers where they are bought, used or not. */
export const paidText = (fleet: FleetConfiguration): string =>
  fleet.servers === null ? countOf(fleet.gpus, 'GPU') : fleetText(fleet);

/**
 * What takes an option out of the race, as data. A rule is law, physics, stated policy, licence or contract; a practical
 * obstacle is something money or time could remove, so it turns into a condition when nothing else is left.
 * An unanswered question excludes nothing.
 */
import type { Answers } from './answers';
import { type SingleOptionId, singleOptions } from './options';

/** Yes, no, or no sourced statement. */
export type KnownFact = 'yes' | 'no' | 'unknown';

/** What the vetoes need to know beyond the answers. */
export interface VetoFacts {
  /** A provider of the option serves the required place. */
  readonly place: Readonly<Record<SingleOptionId, KnownFact>>;
  /** The provider signs the terms asked for (a BAA, or zero retention). */
  readonly signedTerms: Readonly<Record<SingleOptionId, KnownFact>>;
  /** Shortest lead time to production, in weeks. */
  readonly leadWeeksLow: Readonly<Record<SingleOptionId, number>>;
  /** Low end of the option's monthly cost over all traffic, USD; null = no cost known. */
  readonly lowUsd: Readonly<Record<SingleOptionId, number | null>>;
}

/** `unknown`: it rests on a provider fact without a source, which cannot satisfy a rule. */
export type Exclusion = 'no' | 'yes' | 'unknown';

export interface VetoRow {
  readonly id:
    | 'data-control-rule'
    | 'own-hardware'
    | 'signed-terms'
    | 'place'
    | 'internals'
    | 'nobody-operates'
    | 'no-purchase'
    | 'ceiling'
    | 'deadline';
  readonly kind: 'rule' | 'practical';
  /** Which traffic it touches: what the privacy answers bind, every request, or the bill as a whole. */
  readonly scope: 'privacy' | 'traffic' | 'bill';
  /** The answer field whose change relaxes it. */
  readonly because: string;
  readonly why: string;
  readonly basis: 'source' | 'guide' | 'judgement';
  readonly ref?: string;
  readonly applies: (answers: Answers) => boolean;
  readonly excludes: (option: SingleOptionId, answers: Answers, facts: VetoFacts) => Exclusion;
}

const when = (excluded: boolean): Exclusion => (excluded ? 'yes' : 'no');
const unlessYes = (fact: KnownFact): Exclusion => (fact === 'yes' ? 'no' : fact === 'no' ? 'yes' : 'unknown');

/** Data control as a rule or a preference: at level 1 a rule unless said otherwise, below that a preference. */
export const dataControlIsRule = (answers: Answers): boolean => {
  const level = answers.required['data-control'];
  if (level === 1) return answers.dataControlIs !== 'preference';
  return level === 0.75 && answers.dataControlIs === 'rule';
};

/** The nine vetoes of edition 1, in the order they are shown. Pure predicates over answers and provider facts. */
export const vetoRows: readonly VetoRow[] = [
  {
    id: 'own-hardware',
    kind: 'rule',
    scope: 'privacy',
    because: 'required.data-control',
    why: 'Hardware you own without an outside link leaves only machines in your own building or cage.',
    basis: 'guide',
    ref: 'S0',
    applies: (answers) => answers.required['data-control'] === 1 && dataControlIsRule(answers),
    excludes: (option) => when(option !== 'self-hosted-onprem'),
  },
  {
    id: 'data-control-rule',
    kind: 'rule',
    scope: 'privacy',
    because: 'required.data-control',
    why: 'A rule against outside processors excludes every model service run by somebody else; a tenancy of your own at a cloud is not one.',
    basis: 'guide',
    ref: 'S0',
    applies: (answers) => answers.required['data-control'] === 0.75 && dataControlIsRule(answers),
    excludes: (option) => when(singleOptions[option].externalProcessor),
  },
  {
    id: 'signed-terms',
    kind: 'rule',
    scope: 'privacy',
    because: 'signedTerms',
    why: 'Standard API terms carry no BAA and no zero retention, so the provider must sign them; without a sourced statement that it does, ask for it in writing.',
    basis: 'guide',
    ref: 'S0',
    applies: (answers) => answers.signedTerms === 'yes',
    excludes: (option, _answers, facts) => {
      if (option === 'closed-api') return 'yes';
      return singleOptions[option].externalProcessor ? unlessYes(facts.signedTerms[option]) : 'no';
    },
  },
  {
    id: 'place',
    kind: 'rule',
    scope: 'privacy',
    because: 'place',
    why: 'Data that may not leave a place needs a provider that serves from there.',
    basis: 'guide',
    ref: 'S0',
    applies: (answers) =>
      (answers.place === 'eu' || answers.place === 'us' || answers.place === 'other') &&
      answers.placeIs !== 'preference',
    excludes: (option, _answers, facts) => unlessYes(facts.place[option]),
  },
  {
    id: 'internals',
    kind: 'rule',
    scope: 'traffic',
    because: 'internals',
    why: 'Attention, tokenizer, decoding and merging can be changed only by whoever holds the weights.',
    basis: 'guide',
    ref: 'S4',
    applies: (answers) => answers.internals === 'yes' && answers.internalsAre !== 'preference',
    excludes: (option) => when(!singleOptions[option].handsOverWeights),
  },
  {
    id: 'nobody-operates',
    kind: 'practical',
    scope: 'traffic',
    because: 'required.operations',
    why: 'Nobody runs GPUs and nobody can be hired to, so an option that needs an operator has none.',
    basis: 'guide',
    ref: 'S1',
    applies: (answers) => answers.required.operations === 1,
    excludes: (option) => when(singleOptions[option].operatesGpus),
  },
  {
    id: 'no-purchase',
    kind: 'practical',
    scope: 'traffic',
    because: 'noPurchase',
    why: 'Servers of your own are bought; without capital for a purchase that option is out unless you lease.',
    basis: 'judgement',
    applies: (answers) => answers.noPurchase === true,
    excludes: (option) => when(option === 'self-hosted-onprem'),
  },
  {
    id: 'ceiling',
    kind: 'practical',
    scope: 'bill',
    because: 'ceilingUsd',
    why: 'Even the low end of the cost range lies above the monthly ceiling.',
    basis: 'judgement',
    applies: (answers) => answers.ceilingUsd !== undefined,
    excludes: (option, answers, facts) => {
      const low = facts.lowUsd[option];
      return when(low !== null && answers.ceilingUsd !== undefined && low > answers.ceilingUsd);
    },
  },
  {
    id: 'deadline',
    kind: 'practical',
    scope: 'traffic',
    because: 'deadlineWeeks',
    why: 'Even the shortest lead time to production ends after the deadline.',
    basis: 'judgement',
    applies: (answers) => answers.deadlineWeeks !== undefined,
    excludes: (option, answers, facts) =>
      when(answers.deadlineWeeks !== undefined && facts.leadWeeksLow[option] > answers.deadlineWeeks),
  },
];

/**
 * The vetoes that exclude an option. `inWriting` lets a fact without a source pass.
 * Returns the rows with `unknownFact` true where only a missing source excludes.
 */
export const vetoesOn = (
  option: SingleOptionId,
  answers: Answers,
  facts: VetoFacts,
): readonly { readonly row: VetoRow; readonly unknownFact: boolean }[] =>
  vetoRows.flatMap((row) => {
    if (!row.applies(answers)) return [];
    const exclusion = row.excludes(option, answers, facts);
    if (exclusion === 'no' || (exclusion === 'unknown' && answers.inWriting === true)) return [];
    return [{ row, unknownFact: exclusion === 'unknown' }];
  });

/** What would change the result: each nearest change as a sentence. */
import type { AnswerChange, Flip, Veto } from '../engine/recommendation';
import { type LadderId, levels, type OptionId, optionLabels } from '../framework';
import { listed, type Sentence, sentence, strong } from './segments';
import { outBecause } from './so-far';
import { agreeing, optionNoun } from './terms';

type Five = readonly [string, string, string, string, string];

/** After "If", for every level a ladder can move to. */
const ladderClauses = {
  'data-control': [
    'anyone may see the data',
    'a provider may see the data but not train on it',
    'a provider under contract may see the data',
    'the data must stay on infrastructure you control',
    'the data must stay on hardware you own',
  ],
  assurance: [
    'no proof of security is needed',
    "the supplier's own word is enough",
    'standard reports are enough',
    "the provider's own audit reports are needed",
    'reports, sector terms and a fixed region are needed',
  ],
  throughput: [
    'best-effort capacity is enough',
    'published account limits are enough',
    'a reserved quota is needed',
    'you must size the capacity yourself',
    'practically unbounded capacity is needed',
  ],
  latency: [
    'minutes are fine for the first word',
    'several seconds are fine for the first word',
    'the first word must come within two seconds',
    'the first word must come within half a second',
    'the first word must come within a tenth of a second',
  ],
  elasticity: [
    'there are no sudden peaks',
    'a fixed fleet is enough for peaks',
    'capacity must grow within minutes',
    'peaks need burst on top of a fixed base',
    'the provider must absorb any peak',
  ],
  capability: [
    'simple rules are all it follows',
    'simple extraction is the hardest task',
    'routine work is the hardest task',
    'strong general work is needed',
    'the hardest reasoning decides',
  ],
  features: [
    'plain text in and out is enough',
    'structured output or tool calls are enough, set up by you',
    'tools and structured output must come ready made',
    'tools, vision and moderation must come ready made',
    "hosted tools and the vendor's own safety work must come ready made",
  ],
  tuning: [
    'prompts are enough',
    "a vendor's limited fine-tuning is enough",
    'adapters on a hosted open model are needed',
    'full fine-tuning is needed',
    'the weights must be in your hands',
  ],
  independence: [
    'one vendor is fine',
    'a pinned version of one vendor is enough',
    'two sources for the same model are needed',
    'open weights behind replaceable hosts are needed',
    'weights and stack must be in your own hands',
  ],
  operations: [
    'a team with hardware and ML infrastructure runs it',
    'an ML or GPU team runs it',
    'a platform team without GPU experience runs it',
    'only a backend team is there to run it',
    'nobody can run GPUs',
  ],
  'time-to-value': [
    'there is no deadline',
    'it may take half a year',
    'it must be in production this quarter',
    'it must be in production this month',
    'it must be in production this week',
  ],
} as const satisfies Record<LadderId, Five>;

const costClauses = {
  tight: 'every dollar counts',
  normal: 'money matters among other things',
  secondary: 'money comes second',
} as const;
const termsClauses = { yes: 'signed terms are needed', no: 'signed terms are not needed' } as const;

/** One changed answer, after "If". */
export const changeClause = (change: AnswerChange): string => {
  switch (change.kind) {
    case 'ladder':
      return ladderClauses[change.criterion][levels.indexOf(change.to)] ?? '';
    case 'cost-weight':
      return costClauses[change.to];
    case 'signed-terms':
      return termsClauses[change.to];
    default:
      return change satisfies never;
  }
};

const outcome = (winner: OptionId | null): string => (winner === null ? 'no option is left' : optionLabels[winner]);

/** "If signed terms are not needed → Closed API". Several changes are joined by "and". */
export const flipSentence = ({ changes, winner }: Flip): Sentence => {
  const clauses = changes.flatMap(
    (change, index): Sentence => [...(index === 0 ? [] : [{ text: ' and ' }]), strong(changeClause(change))],
  );
  return sentence`If ${clauses} → ${outcome(winner)}`;
};

/** Where a change works because it rules the present winner out: "Closed API is then ruled out: above the ceiling." */
export const ruledOutThen = (veto: Pick<Veto, 'option' | 'id' | 'unknownFact'>): string => {
  const noun = optionNoun[veto.option];
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${agreeing(veto.option, 'is', 'are')} then ruled out: ${outBecause(veto)}.`;
};

/** Where the option that comes first after a change does not give what the change asks for. needs: names of criteria. */
export const notGivenThen = (needs: readonly string[], byNone: boolean): string =>
  byNone
    ? `None of the options left then gives that: ${listed(needs)}.`
    : `It comes first without giving that: ${listed(needs)}.`;

/** No change of so many answers gives another winner. */
export const noFlip = (changes: number): string =>
  changes === 1
    ? 'No single level, weight of money or need for signed terms, changed alone, gives another winner. The place of the data is not among these.'
    : `No change of up to ${changes} answers gives another winner.`;

/** "below 21M", "above 80M", "between 8.4× and 9.8×"; "at about 21×" where both ends are printed alike. */
const stretchWords = (low: string | null, high: string | null): Sentence => {
  if (low === null) return high === null ? [{ text: 'at any value' }] : sentence`below ${strong(high)}`;
  if (high === null) return sentence`above ${strong(low)}`;
  return low === high ? sentence`at about ${strong(low)}` : sentence`between ${strong(low)} and ${strong(high)}`;
};

/** "With tokens a day below **21M** → Hosted open API". input: its name in a list. low, high: printed; null = no end there. */
export const numericFlip = (
  input: string,
  {
    low,
    high,
    winner,
  }: { readonly low: string | null; readonly high: string | null; readonly winner: OptionId | null },
): Sentence => {
  const name = /^[A-Z][a-z]/.test(input) ? input.charAt(0).toLowerCase() + input.slice(1) : input;
  return sentence`With ${name} ${stretchWords(low, high)} → ${outcome(winner)}`;
};

/** Over the stretches of the same number that lie further away; between two of them the present winner may come first again. */
export const furtherStretches = (count: number): string =>
  count === 1 ? 'Further on, one more stretch changes it' : `Further on, ${count} more stretches change it`;

/** Over the changes that would make an option win. */
export const wouldWinTitle = 'What would make it come first';
export const nothingMakesItWin = (most: number): string => `No change of up to ${most} answers makes it come first.`;
/** Under a list that is cut. */
export const moreSets = (count: number, most: number): string =>
  `${count} more ${count === 1 ? 'set' : 'sets'} of up to ${most} changed answers would do it too.`;

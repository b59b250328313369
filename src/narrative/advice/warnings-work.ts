/** Warnings about the task itself: what open models are said to do less well, and what was not analysed. */

import { guideText } from '../guide-rows';
import { percent, tokens } from '../numbers';
import { publishedRules } from '../published-rules';
import { capitalised, listed } from '../segments';
import { classesText } from '../split-classes';
import { anOption, tierText } from '../terms';
import { differenceText, totalOf } from './bill-words';
import { classesNeeding, doesTask, type Grounds, type Leg, needs, sidesNeeding, volumeText } from './grounds';
import { published, type WarningRow } from './warning-row';

const runsOpen = ({ open }: Grounds) => open.length > 0;

const shortfall = ({ recommendation, open }: Grounds) =>
  recommendation.capabilityShort.filter(({ option }) => open.some((leg) => leg.option === option));

const modelNames = (sides: readonly Leg[], { names }: Pick<Grounds, 'names'>): string =>
  listed([
    ...new Set(
      sides.map(({ configuration }) =>
        configuration === null
          ? 'the open model'
          : `${names.model(configuration.model)}, ${tierText(configuration.tier)}`,
      ),
    ),
  ]);

const longInput = 100_000;

const rulesAround = ({ volume }: Grounds) => {
  const rules = publishedRules.filter(({ kind }) => kind === 'break-even');
  const at = volume ?? 0;
  return {
    passed: rules.filter(({ tokensPerDay }) => tokensPerDay.high <= at),
    ahead: rules.filter(({ tokensPerDay }) => tokensPerDay.low > at),
    inside: rules.filter(({ tokensPerDay }) => tokensPerDay.low <= at && tokensPerDay.high > at),
    rules,
  };
};

const guidesOf = (rules: readonly { readonly guide: string }[]): string =>
  listed([...new Set(rules.map(({ guide }) => guide))].sort());

export const workWarnings: readonly WarningRow[] = [
  {
    ...published('no-volume'),
    severity: 1,
    title: 'No volume analysed',
    topics: ['cost-tracking', 'break-even'],
    when: ({ recommendation: { winner, withoutCosts } }) => winner !== null && withoutCosts,
    text: () =>
      'Without a volume nothing has a cost, and the result rests on needs alone. Counting tokens for one day is enough to begin; one hour of work can move the answer by a factor of ten.',
  },
  {
    ...published('frontier-gap'),
    severity: 1,
    title: 'The gap at the frontier',
    topics: ['quality-gap', 'eval-plan'],
    when: (grounds) =>
      runsOpen(grounds) &&
      (sidesNeeding(grounds, grounds.open, 'capability', 1).length > 0 || shortfall(grounds).length > 0),
    text: (grounds) => {
      const short = shortfall(grounds)[0];
      const hardest = sidesNeeding(grounds, grounds.open, 'capability', 1);
      const classes = classesNeeding(grounds, grounds.open, 'capability', 1);
      const need =
        hardest.length === 0
          ? 'Your tasks ask for a stronger model'
          : classes.length === 0
            ? 'You said that the hardest reasoning decides'
            : `${capitalised(classesText(classes))} need the hardest reasoning`;
      const runs = modelNames(hardest.length === 0 ? grounds.open : hardest, grounds);
      const got =
        short === undefined
          ? `the plan runs ${runs}`
          : `the plan runs ${runs}, where ${tierText(short.wanted)} is asked for`;
      return `${need}, and ${got}. Closed models still lead there, by less each year. Measure both on your own hardest cases before you commit.`;
    },
  },
  {
    ...published('guardrails-missing'),
    severity: 2,
    title: 'No guardrails by default',
    topics: ['safety-layer'],
    when: runsOpen,
    text: (grounds) =>
      `${grounds.owned.length > 0 ? 'Open weights that you run' : 'A hosted open model'} come${grounds.owned.length > 0 ? '' : 's'} without the vendor's moderation${needs(grounds, 'features', 0.75) ? ', which you asked to have ready made' : ''}. Filtering of inputs, checks of outputs and red-team cases are yours to add before users see it.`,
  },
  {
    id: 'long-documents',
    severity: 2,
    title: 'Very long documents',
    topics: ['long-context'],
    said: [
      { guide: 'S2', place: 'where closed leads' },
      { guide: 'S0', place: 'closed edge' },
    ],
    when: (grounds) => runsOpen(grounds) && (doesTask(grounds, 'long-context') || grounds.workload.isl >= longInput),
    text: (grounds) =>
      `Your requests hold about ${tokens(grounds.workload.isl)} tokens${doesTask(grounds, 'long-context') ? ' and need long context' : ''}. A window that is long enough is not yet one that is read well: the guides see closed models ahead beyond 100K tokens. Test retrieval from the middle of your own documents.`,
  },
  {
    id: 'vision-conflict',
    severity: 2,
    title: 'Vision, where the guides disagree',
    topics: ['multimodal'],
    said: [
      { guide: 'S2', place: 'where closed leads' },
      { guide: 'S4', place: 'multimodal' },
    ],
    when: (grounds) => runsOpen(grounds) && doesTask(grounds, 'vision-documents'),
    text: () =>
      'Your tasks include images or scans. One guide calls open vision models equal, two say closed ones lead. Try both on your own scans, and count the tokens an image takes.',
  },
  {
    id: 'tool-loops',
    severity: 2,
    title: 'Long tool loops',
    topics: ['tool-use'],
    said: [
      { guide: 'S4', place: 'tool use' },
      { guide: 'S3', place: 'observations' },
    ],
    when: (grounds) =>
      runsOpen(grounds) && (doesTask(grounds, 'tool-use-agents') || doesTask(grounds, 'coding-long-horizon')),
    text: () =>
      'Your agents take many steps. A small error rate per call adds up, and the guides see closed models fail less often in long loops. Count finished tasks, not single calls, when you compare.',
  },
  {
    id: 'rare-languages',
    severity: 3,
    title: 'Less common languages',
    topics: ['multilingual'],
    said: [{ guide: 'S4', place: 'remaining gap' }],
    when: (grounds) => runsOpen(grounds) && doesTask(grounds, 'multilingual'),
    text: () =>
      'Your work is in several languages. Open models cover the large ones; for rarer ones the guides prefer closed models. Put each language into the evaluation by its share of traffic.',
  },
  {
    id: 'override-costs',
    severity: 2,
    title: 'One need outranks the points',
    topics: ['override', 'override-cost'],
    said: [{ guide: 'S1', place: 'decision modifiers, 1' }],
    when: ({ recommendation: { withoutOverride, winner } }) =>
      withoutOverride !== null && winner !== null && withoutOverride.winner !== winner,
    text: (grounds) => {
      const { withoutOverride, winner } = grounds.recommendation;
      if (withoutOverride === null || winner === null) return '';
      const [now, other] = [totalOf(grounds, winner), totalOf(grounds, withoutOverride.winner)];
      const cost = now === null || other === null ? '' : ` It costs ${differenceText(now, other)}.`;
      return `A strong need of yours comes before points. Without it, ${anOption(withoutOverride.winner)} would come first.${cost} Be sure that the need is one.`;
    },
  },
  {
    id: 'work-that-can-wait',
    severity: 3,
    title: 'Work that can wait',
    topics: ['batch', 'capacity'],
    said: [{ guide: 'S0', place: 'decision table, row 8' }],
    when: ({ legs, workload }) => legs.length > 0 && workload.batchable > 0,
    text: ({ workload, owned }) =>
      `${percent(workload.batchable)} of the work can wait. ${owned.length > 0 ? 'Keep it out of the busiest hour, so that the GPUs run full and fewer are needed.' : 'Send it through the batch interface where the seller has one, and check that its delay is one you can live with.'} Count it apart from work that somebody waits for.`,
  },
  {
    id: 'guides-disagree',
    severity: 3,
    title: 'Published break-evens disagree here',
    topics: ['break-even', 'break-even-disagreement'],
    said: [
      { guide: 'S0', place: 'question on cost' },
      { guide: 'S4', place: 'TCO example' },
    ],
    facts: (grounds) =>
      (['S1', 'S2', 'S3'] as const).map(
        (id) =>
          `${guideText(id)}: ${listed(
            rulesAround(grounds)
              .rules.filter(({ guide }) => guide === id)
              .map(({ label }) => label),
          )}.`,
      ),
    when: (grounds) => {
      const { passed, ahead } = rulesAround(grounds);
      return grounds.volume !== null && passed.length > 0 && ahead.length > 0;
    },
    text: (grounds) => {
      const { passed, inside, ahead, rules } = rulesAround(grounds);
      const within = inside.length === 0 ? '' : `, inside the range of ${inside.length} (${guidesOf(inside)})`;
      return `At ${volumeText(grounds)} you are past ${passed.length} of the ${rules.length} break-evens that guides print (${guidesOf(passed)})${within} and below ${ahead.length} (${guidesOf(ahead)}). A guide named twice prints more than one. They differ in whose time they charge. Use the one computed from your own numbers.`;
    },
  },
];

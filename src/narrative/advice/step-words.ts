/** Words that several steps of the roadmap share: what runs, the bars that are agreed, and cases to measure on. */
import type { FleetConfiguration, MeteredConfiguration } from '../../engine/recommendation';
import { adviceBounds } from '../../framework/advice-bounds';
import { needWords } from '../ladder-words';
import { decimal, money, moneyRange, percent, tokens } from '../numbers';
import { listed } from '../segments';
import { tierName } from '../terms';
import { fleetText } from '../verdict';
import { volumeText } from './grounds';
import type { Way } from './roadmap-row';

type Runs = MeteredConfiguration | FleetConfiguration;

/** "GPT-6 Sol from OpenAI", "Qwen3 on 2 H100", "Qwen3 on one server of eight H100 (2 GPUs in use)". */
export const runsText = ({ names }: Pick<Way, 'names'>, configuration: Runs): string =>
  configuration.kind === 'fleet'
    ? `${names.model(configuration.model)} on ${fleetText(configuration)}`
    : `${names.model(configuration.model)} from ${names.seller(configuration.provider)}`;

export const legsText = (way: Way): string | null => {
  const texts = way.legs.flatMap(({ configuration }) => (configuration === null ? [] : [runsText(way, configuration)]));
  return texts.length === 0 ? null : listed([...new Set(texts)]);
};

export const modelsText = (way: Way, kind: 'closed' | 'open'): string | null => {
  const models = way[kind].flatMap(({ configuration }) => (configuration === null ? [] : [configuration.model]));
  return models.length === 0 ? null : listed([...new Set(models)].map(way.names.model));
};

/** What the answers ask of the model: "a model for strong general work, tier B (strong) or better". */
export const capabilityBar = ({ recommendation: { answers }, knowledge }: Way): string | null => {
  const level = answers.required.capability;
  if (typeof level !== 'number') return null;
  const tier = knowledge.tierFloor.find((row) => row.level === level)?.tier;
  return `${needWords('capability', level)}${tier === undefined ? '' : `, ${tierName(tier)} or better`}`;
};

/** The score typed as a floor, else a margin to agree on. */
export const qualityBar = ({ recommendation: { assumptions } }: Way): string => {
  const floor = assumptions.finer['split-floor'];
  return floor === undefined
    ? 'the smallest score you would ship, agreed with whoever owns the product'
    : `a score of ${decimal(floor)}, the floor you typed`;
};

/** "the first word within 2 s and 50 ms a token"; null for work that can wait. */
export const latencyBar = ({ workload: { limits } }: Way): string | null => {
  const parts = [
    ...(limits.ttftMs === null
      ? []
      : [
          `the first word within ${limits.ttftMs >= 1000 ? `${decimal(limits.ttftMs / 1000)} s` : `${decimal(limits.ttftMs)} ms`}`,
        ]),
    ...(limits.tpotMs === null ? [] : [`${decimal(limits.tpotMs)} ms a token`]),
  ];
  return parts.length === 0 ? null : parts.join(' and ');
};

/** The hours or dollars typed for evaluation; what is missing otherwise. */
export const evaluationText = ({ recommendation: { assumptions } }: Way): string => {
  const typed = assumptions.typed.evaluation;
  if (typed === undefined) return 'No hours of evaluation are in the bill: type them on the costs.';
  const write = (value: number | { readonly low: number; readonly high: number }): string =>
    typeof value === 'number' ? decimal(value) : `${decimal(value.low)} to ${decimal(value.high)}`;
  return 'hours' in typed
    ? `You typed ${write(typed.hours)} hours of evaluation a month.`
    : `You typed ${typeof typed.usd === 'number' ? money(typed.usd) : moneyRange(typed.usd)} of evaluation a month.`;
};

/** Cases of one's own, for each kind of work. */
export const casesText = `${adviceBounds.fewestCases.value} to ${adviceBounds.mostCases.value} real cases`;
export const casesReason = `Between two independent runs that pass about half, ten points are one standard error with ${adviceBounds.fewestCases.value} cases and two with ${adviceBounds.mostCases.value}; more are seldom labelled by hand.`;
/** After "stays within": how near a week has to be. */
export const steadyText = percent(adviceBounds.steadyShare.value);

/** Tokens worked out here, no finer than two figures. */
export const roughly = (value: number): string => tokens(Number(value.toPrecision(2)));

/** What was typed; a range as a range: "150M to 400M tokens a day". */
export const typedVolume = (way: Way): string => {
  const { tokensPerDay: typed } = way.workload;
  return typed === null || tokens(typed.low) === tokens(typed.high)
    ? volumeText(way)
    : `${tokens(typed.low)} to ${tokens(typed.high)} tokens a day`;
};

/** After "stay": "within 20% of 5M tokens a day", "between 150M and 400M tokens a day". */
export const steadyAt = (way: Way): string => {
  const { tokensPerDay: typed } = way.workload;
  return typed === null || tokens(typed.low) === tokens(typed.high)
    ? `within ${steadyText} of ${typed === null ? 'their mean' : volumeText(way)}`
    : `between ${tokens(typed.low)} and ${tokens(typed.high)} tokens a day`;
};

export const isLaunched = ({ recommendation: { answers } }: Way): boolean =>
  answers.workload.stage === 'launched' || answers.workload.stage === 'mature';

/** A model chosen that is weaker than the answers ask; null = none is. */
export const shortOfBar = ({ recommendation: { capabilityShort }, legs }: Way) =>
  capabilityShort.find(({ option }) => legs.some((leg) => leg.option === option)) ?? null;

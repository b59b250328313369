/** The verdict: one sentence, what exactly to run, and how sure that is. */
import type {
  Configuration,
  FleetConfiguration,
  Label,
  MeteredConfiguration,
  Recommendation,
  Robustness,
} from '../engine/recommendation';
import { type OptionId, optionIds, type SingleOptionId } from '../framework';
import { nearEqual } from './close-call';
import { conditionsOf } from './conditions';
import { acceleratorName, type Names } from './names';
import { count, countOf, money, moneyRange, percent, percentToFive } from './numbers';
import { capitalised, listed, plain, type Sentence, sentence, strong } from './segments';
import { anOption, licenceText, optionNoun } from './terms';
import { relaxation } from './vetoes';

export interface Verdict {
  readonly before: string;
  /** Set in the accent colour. */
  readonly accent: string;
  readonly after: string;
}

const verdicts = {
  'closed-api': { before: 'Rent it, from a ', accent: 'closed API', after: '.' },
  'closed-enterprise': { before: 'Rent it, under ', accent: 'private terms', after: '.' },
  'hosted-open': { before: 'Rent an ', accent: 'open model', after: '.' },
  'self-hosted-cloud': { before: 'Own it, on ', accent: 'rented GPUs', after: '.' },
  'self-hosted-onprem': { before: 'Own it, on ', accent: 'your own hardware', after: '.' },
  hybrid: { before: 'Own most, ', accent: 'rent the rest', after: '.' },
} as const satisfies Record<OptionId, Verdict>;

const owns = (option: OptionId) => option === 'self-hosted-cloud' || option === 'self-hosted-onprem';

/** The verdict sentence in three parts. A hybrid says what its plan does: it may own less than half, or nothing. */
export const verdict = (option: OptionId, configuration: Configuration | null = null): Verdict => {
  if (configuration?.kind !== 'plan') return verdicts[option];
  const owned = configuration.legs.filter((leg) => owns(leg.option)).reduce((sum, { share }) => sum + share, 0);
  if (owned >= 0.5) return verdicts.hybrid;
  if (owned > 0) return { before: 'Rent most, ', accent: 'own the rest', after: '.' };
  return { before: 'Rent ', accent: 'two models', after: ', one open and one closed.' };
};

export const verdictText = (...of: Parameters<typeof verdict>): string => {
  const { before, accent, after } = verdict(...of);
  return `${before}${accent}${after}`;
};

/** "2 × 2 H100": replicas × GPUs of each. One GPU per replica needs no product. */
export const fleetSize = ({
  replicas,
  tensorParallel,
  gpus,
  accelerator,
}: Pick<FleetConfiguration, 'replicas' | 'tensorParallel' | 'gpus' | 'accelerator'>): string =>
  `${tensorParallel > 1 && replicas > 1 ? `${replicas} × ${tensorParallel}` : count(gpus)} ${acceleratorName(accelerator)}`;

/** "203 GB of host memory per replica, to be checked": what a model keeps outside the GPUs; empty where it keeps nothing. */
export const hostMemoryText = ({ hostMemory }: Pick<FleetConfiguration, 'hostMemory'>): string =>
  hostMemory === undefined
    ? ''
    : `${count(hostMemory.gb)} GB of host memory per replica${hostMemory.offered === 'yes' ? '' : ', to be checked'}`;

const modelNamed = (configuration: MeteredConfiguration | FleetConfiguration, names: Names): Sentence => {
  const { licence } = configuration;
  const name = strong(names.model(configuration.model));
  return licence === null ? [name] : sentence`${name} (${licenceText(licence, names)})`;
};

const gpusOfServer = 8;

/** "one server of eight H100", "two servers of eight H100 each"; what is bought, used or not. */
export const serversText = ({ servers, accelerator }: Pick<FleetConfiguration, 'servers' | 'accelerator'>): string =>
  `${countOf(servers ?? 1, 'server')} of eight ${acceleratorName(accelerator)}${(servers ?? 1) === 1 ? '' : ' each'}`;

/** What is paid for: "2 × 2 H100", or whole servers, "one server of eight H100 (2 GPUs in use)". */
export const fleetText = (fleet: FleetConfiguration): string =>
  fleet.servers === null
    ? fleetSize(fleet)
    : `${serversText(fleet)}${fleet.gpus === fleet.servers * gpusOfServer ? '' : ` (${countOf(fleet.gpus, 'GPU')} in use)`}`;

const fleetPlace = (option: SingleOptionId, fleet: FleetConfiguration): string => {
  if (option !== 'self-hosted-onprem') return `${fleetSize(fleet)} in your own cloud account`;
  return `${serversText(fleet)}${(fleet.servers ?? 1) === 1 ? ' that you own' : ', which you own'}`;
};

const otherHosts = ({ hosts, seller }: MeteredConfiguration): string => {
  const others = new Set(hosts.map((host) => host.seller).filter((host) => host !== seller)).size;
  return others === 0 ? '' : `, or at ${others === 1 ? 'one other host' : `${count(others)} other hosts`}`;
};

const served = (
  option: SingleOptionId,
  configuration: MeteredConfiguration | FleetConfiguration,
  names: Names,
): Sentence => {
  const model = modelNamed(configuration, names);
  if (configuration.kind === 'fleet') {
    const besides = hostMemoryText(configuration);
    return sentence`${model} on ${fleetPlace(option, configuration)}${besides === '' ? '' : ` (needs ${besides})`}`;
  }
  const seller = names.seller(configuration.provider);
  if (option === 'closed-api') return sentence`${model} from ${seller}, on standard terms`;
  if (option === 'closed-enterprise') return sentence`${model} from ${seller}, under terms that you sign`;
  return sentence`${model} at ${seller}${otherHosts(configuration)}`;
};

/** What exactly to run or call: "Serve **Phi-4** (MIT) on 2 A100 80 GB PCIe in your own cloud account." */
export const subline = (option: OptionId, configuration: Configuration, names: Names): Sentence => {
  if (configuration.kind === 'plan') {
    const legs = [...configuration.legs].sort((a, b) => b.share - a.share);
    const parts = legs.map((leg, index): Sentence => {
      const where = served(leg.option, leg.configuration, names);
      return sentence`${index === 0 ? 'Send' : '; send'} ${percent(leg.share)} of the traffic to ${where}`;
    });
    return sentence`${parts.flat()}.`;
  }
  const verb = configuration.kind === 'fleet' ? 'Serve' : 'Call';
  return sentence`${verb} ${served(option === 'hybrid' ? 'hosted-open' : option, configuration, names)}.`;
};

const labels = {
  'only-option': 'Only option',
  clear: 'Clear',
  leaning: 'Leaning',
  'close-call': 'Close call',
  conditional: 'Conditional',
  'no-option': 'No option left',
} as const satisfies Record<Label, string>;

/** Alone in the first tier although others are possible: an override put it there. */
export const isByOverride = ({ delta, ranking }: Pick<Recommendation, 'delta' | 'ranking'>): boolean =>
  delta === null && ranking.length > 1;

/** Nothing is left to compare it with, so that no share of the weightings says anything. */
export const isAlone = ({ ranking }: Pick<Recommendation, 'ranking'>): boolean => ranking.length === 1;

/** The label in words. "Clear, by override" where the winner stands alone in its tier. */
export const labelName = (label: Label, byOverride = false): string =>
  byOverride && label !== 'only-option' && label !== 'no-option' ? `${labels[label]}, by override` : labels[label];

/** "It came first in about 60% of the weightings we tried." Never a probability of being right. */
export const confidence = ({ winnerShare }: Pick<Robustness, 'winnerShare'>, option: OptionId): string =>
  `It came first in ${percentToFive(winnerShare[option])} of the weightings we tried.`;

const winnerOf = ({ ranking, winner }: Recommendation) => ranking.find(({ option }) => option === winner) ?? null;

/** Cost of the winner: "It costs about $5.7k a month ($4.7k to $6.6k)." */
export const costSentence = (recommendation: Recommendation): string => {
  const usd = winnerOf(recommendation)?.monthlyUsd ?? null;
  if (usd !== null) return `It costs about ${money(usd.mid)} a month (${moneyRange(usd)}).`;
  return 'No volume was given, so the options were compared without costs.';
};

/** What the winner leaves open, and what it costs. */
export const standing = (recommendation: Recommendation): string => {
  const open = recommendation.unmet.length;
  const first = winnerOf(recommendation);
  const conditions = first === null ? [] : conditionsOf(first, recommendation.answers);
  const needs =
    open === 0
      ? conditions.length === 0
        ? 'Nothing you asked for is missing.'
        : 'Otherwise nothing you asked for is missing.'
      : `${open === 1 ? 'One need is' : `${capitalised(count(open))} needs are`} not fully met.`;
  return [...conditions, needs, costSentence(recommendation)].join(' ');
};

/** One option survives the rules: the page leads with what it does not give. */
export const forced = (recommendation: Recommendation): string => {
  const { winner, unmet } = recommendation;
  if (winner === null) return '';
  const needs =
    unmet.length === 0 ? 'It meets everything you asked for.' : 'It does not give you everything; see below.';
  return `Your rules leave only ${anOption(winner)}. ${needs}`;
};

export interface NoOption {
  readonly title: string;
  readonly text: string;
  readonly ways: readonly string[];
}

/** Rules alone leave nothing: the smallest sets of rules to relax. */
export const noOption = ({ relaxations }: Recommendation): NoOption => ({
  title: 'No option is left.',
  text:
    relaxations.length === 0
      ? `Your rules exclude all ${optionIds.length} options.`
      : `Your rules exclude all ${optionIds.length} options. The smallest changes that bring one back:`,
  ways: relaxations.map(relaxation),
});

/** Before the first answer. */
export const noAnswers = {
  title: 'Nothing answered yet.',
  text: 'These are defaults, not advice. Answer one question and the options begin to move.',
} as const;

const costTail = (recommendation: Recommendation): string => {
  const usd = winnerOf(recommendation)?.monthlyUsd ?? null;
  return usd === null ? '' : `; about ${money(usd.mid)} a month`;
};

const announced = (recommendation: Recommendation, label: Label): string => {
  const { winner } = recommendation;
  if (winner === null) return 'no option is left';
  const noun = optionNoun[winner];
  switch (label) {
    case 'only-option':
      return `only ${noun} left`;
    case 'clear':
      return `clearly ${noun}`;
    case 'leaning':
      return `leaning ${noun}`;
    case 'close-call':
      return `a close call: ${listed(
        nearEqual(recommendation).map((option) => optionNoun[option]),
        'or',
      )}`;
    case 'conditional':
      return `${noun}, on a condition`;
    case 'no-option':
      return 'no option is left';
    default:
      return label satisfies never;
  }
};

/** One sentence for the live region: "Now leaning hosted open API; about $1.5k a month." */
export const announcement = (recommendation: Recommendation, label: Label): string =>
  `Now ${announced(recommendation, label)}${costTail(recommendation)}.`;

/** For the narrow bar: "Leaning: hosted open API · ≈$1.5k/mo". */
export const verdictBar = (recommendation: Recommendation, label: Label): string => {
  const { winner } = recommendation;
  if (winner === null) return labelName('no-option');
  const usd = winnerOf(recommendation)?.monthlyUsd ?? null;
  return `${labelName(label)}: ${optionNoun[winner]}${usd === null ? '' : ` · ≈${money(usd.mid)}/mo`}`;
};

/** The whole verdict as plain text, for a title, a paste or a command line. */
export const verdictLine = (recommendation: Recommendation, label: Label, names: Names): string => {
  const first = winnerOf(recommendation);
  if (first === null) return noOption(recommendation).title;
  const what = first.configuration === null ? '' : ` ${plain(subline(first.option, first.configuration, names))}`;
  const lead = labelName(label, isByOverride(recommendation));
  return `${lead}: ${verdictText(first.option, first.configuration)}${what} ${standing(recommendation)}`;
};

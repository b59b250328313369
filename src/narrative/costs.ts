/** Costs in words: what is bought, how busy it is, how well its speed is known, and what a total leaves out. */
import type { Configuration, FleetConfiguration, MeteredConfiguration, OptionCost } from '../engine/recommendation';
import {
  dollarLines,
  optionLabels,
  paidOnce,
  type TypedLine,
  type UnsourcedLine,
  workloadDefaults,
} from '../framework';
import type { Range } from '../units';
import { costLineName, notIncluded, notIncludedDollars } from './cost-lines';
import { type Names, precisionNames } from './names';
import { count, decimal, money, moneyExact, percent, price } from './numbers';
import { listed } from './segments';
import { agreementNames } from './terms';
import { fleetSize, hostMemoryText } from './verdict';

/** Above every table of lines. */
export const rangesNote =
  "Each line shows its own 80% range. The lines' ends do not add up to the total's, because not everything goes wrong at once. The total's range moves one figure at a time and joins the swings; the samples under How sure, with the costs, move all at once, with what moves together, so their range is another.";

const one = (configuration: MeteredConfiguration | FleetConfiguration, names: Names): string =>
  configuration.kind === 'fleet'
    ? [
        names.model(configuration.model),
        fleetSize(configuration),
        precisionNames[configuration.weights],
        hostMemoryText(configuration),
      ]
        .filter(Boolean)
        .join(' · ')
    : `${names.model(configuration.model)} · ${names.seller(configuration.seller)} · ${price(configuration.inputUsd)} in, ${price(configuration.outputUsd)} out`;

/** "Qwen3-32B · 2 × 2 H100 · FP8", or "GPT-6 Sol · OpenAI · $2.00 in, $10 out" (per million tokens). */
export const configurationText = (configuration: Configuration, names: Names): string =>
  configuration.kind === 'plan'
    ? configuration.legs.map((leg) => `${optionLabels[leg.option]}: ${one(leg.configuration, names)}`).join('; ')
    : one(configuration, names);

/** Under the configuration: how many were compared, or who else sells it. */
export const comparedText = (configuration: MeteredConfiguration | FleetConfiguration): string => {
  if (configuration.kind === 'fleet') {
    const { considered } = configuration;
    return considered === 1
      ? 'the only configuration that meets your limits'
      : `cheapest of ${count(considered)} configurations that meet your limits`;
  }
  const hosts = new Set(configuration.hosts.map(({ seller }) => seller)).size;
  const agreement = agreementNames[configuration.agreement];
  return hosts > 1 ? `${count(hosts)} hosts compared; ${agreement}` : agreement;
};

/** "9% busy; most fleets run at 5 to 60%". An output: nobody types a utilisation. */
export const utilisationText = (
  { utilisation }: FleetConfiguration,
  published: Pick<Range, 'low' | 'high'> | null,
): string => {
  const own = `${percent(utilisation)} busy`;
  return published === null
    ? own
    : `${own}; most fleets run at ${percent(published.low).replace('%', '')} to ${percent(published.high)}`;
};

/** What the speed rests on, after the word that says how near the published runs are. */
export const estimateStatus = ({
  calibrated,
  measured,
}: Pick<FleetConfiguration, 'calibrated' | 'measured'>): string => {
  if (measured) return 'It takes the place of the capacity model.';
  return calibrated
    ? 'The method was fitted to published measurements of this model.'
    : 'Uncalibrated: no published measurement of this model.';
};

/** "631 tokens a second per replica, range 353 to 978". */
export const speedText = ({ tokensPerSecond: { low, mid, high } }: FleetConfiguration): string =>
  `${count(mid)} tokens a second per replica, range ${count(low)} to ${count(high)}`;

/** "31 at once; first word after 0.4 s, then 49 ms a token". */
export const latencyText = ({ batch, ttftMs, tpotMs }: FleetConfiguration): string => {
  const first = ttftMs >= 1000 ? `${decimal(ttftMs / 1000)} s` : `${count(ttftMs)} ms`;
  return `${count(batch)} at once; first word after ${first}, then ${count(tpotMs)} ms a token`;
};

/** Lines without a figure: "Not included: evaluation, model refresh and observability." or null when nothing is missing. */
export const missingLines = ({ lines }: Pick<OptionCost, 'lines'>): string | null => {
  const missing = lines.filter(({ usd }) => usd === null).map(({ id }) => costLineName(id).toLowerCase());
  return missing.length === 0 ? null : `Not included, because nobody publishes a figure: ${listed(missing)}.`;
};

/** The same total without the hours: "$3,796 a month without engineering time". */
export const withoutLabour = ({ total, labourUsd }: Pick<OptionCost, 'total' | 'labourUsd'>): string =>
  labourUsd === 0
    ? 'Engineering time is not counted.'
    : `${moneyExact(total.mid - labourUsd)} a month without engineering time.`;

/** What is paid once, whole and as the part of the month it is spread to: null where nothing is. */
export const onceText = ({ oneOffUsd }: Pick<OptionCost, 'oneOffUsd'>): string | null =>
  oneOffUsd === 0
    ? null
    : `${moneyExact(oneOffUsd)} of this is paid once, before the first month; the total has a ${workloadDefaults.oneOffMonths}th of it, ${moneyExact(oneOffUsd / workloadDefaults.oneOffMonths)}.`;

/** Set-up cost over the monthly saving. null = there is no saving to pay it back from. */
export const paybackText = (months: number | null): string => {
  if (months === null) return 'Never pays back';
  if (months <= 0) return 'Pays from the first day';
  return months >= 120
    ? 'Pays back in more than ten years'
    : `Pays back in ${decimal(months)} ${decimal(months) === '1' ? 'month' : 'months'}`;
};

/** Where the sampled median lies more than a fifth away from the middle estimate. */
export const medianNote = (mid: number, median: number): string | null =>
  Math.abs(median - mid) <= 0.2 * mid ? null : `Half of the runs cost more than ${money(median)} a month.`;

/** Beside a field for a line without a sourced figure: whether what was typed counts, and for how long. */
export const typedLineNote = (line: UnsourcedLine, typed: TypedLine | undefined, labour: boolean): string => {
  if (typed === undefined) return dollarLines.includes(line) ? notIncludedDollars() : notIncluded();
  if ('hours' in typed && !labour) return 'not counted: engineering time is off';
  return paidOnce.includes(line) ? 'once, spread over 36 months, included as typed' : 'a month, included as typed';
};

/** Below: warnings, the bill, what matters most, the guides, and what is taken for granted. */
import { resolveWorkload } from '../../engine';
import { basisOf } from '../../engine/accuracy/basis';
import { fleetQuestion } from '../../engine/accuracy/fleet-question';
import type { CostLine, FleetConfiguration, OptionCost } from '../../engine/recommendation';
import type { Match } from '../../evidence';
import { optionIds, optionLabels } from '../../framework';
import { moreWarnings, shownAtOnce, warningsTitle, whoSaysSo } from '../advice/headings';
import { warningsOf } from '../advice/warnings';
import { announcedTexts } from '../announced';
import { basisLinkText, ownMeasurement } from '../capacity-basis';
import { costLine } from '../cost-lines';
import { comparedText, configurationText, estimateStatus, missingLines, rangesNote, withoutLabour } from '../costs';
import { billSources } from '../freshness';
import {
  agreementNames,
  conditionsText,
  matchesHeadline,
  matchingRule,
  matchText,
  placeText,
  whyHere,
} from '../guide-rows';
import { lineSources, type SourceText, sourceAndAge } from '../line-sources';
import { moneyExact } from '../numbers';
import { unknownTerms } from '../private-terms';
import { allIn } from '../result-page';
import { assumedTexts, economicsSource, keysRead } from '../taken-for-granted';
import {
  barWords,
  movingBars,
  tornadoCaption,
  tornadoColumns,
  tornadoNote,
  tornadoRows,
  turnsOrder,
} from '../tornado-table';
import { tornadoTitle } from '../uncertainty';
import {
  amongEvidence,
  barsShown,
  bill,
  billCaption,
  changedJudgements,
  figuresNotTyped,
  grantedIntro,
  grantedLinks,
  hoursBelow,
  howSureCosts,
  ourJudgement,
  panelTitles,
} from './headings';
import { referenceOf } from './reading';
import { shownMatches } from './shown-matches';
import { folding, pricesSay, said, type Told } from './told';

const sourceSays = (each: SourceText): readonly string[] => said(each.text, sourceAndAge(each));

export const warningsSay = ({ full: { recommendation }, catalog }: Told): readonly string[] => {
  const warnings = recommendation.winner === null ? [] : warningsOf(recommendation, catalog);
  if (warnings.length === 0) return [];
  return [
    warningsTitle,
    ...folding(
      warnings.map(({ title, text, sources }) => [title, text, whoSaysSo(sources), ...sources]),
      shownAtOnce,
      moreWarnings,
    ),
  ];
};

/** How well the speed of a fleet is known: "measured", "estimated"; the reader's own where they measured. */
const speedBasis = (fleet: FleetConfiguration, { full: { recommendation }, catalog, measurements }: Told): string => {
  if (fleet.measured) return ownMeasurement;
  const { basis } = basisOf(fleetQuestion(fleet, recommendation, catalog), measurements);
  return basisLinkText(basis);
};

const amountsSay = (usd: NonNullable<CostLine['usd']>): readonly string[] =>
  [usd.low, usd.mid, usd.high].map(moneyExact);

/** What runs, and of a fleet how fast and how well that is known. */
const runsSay = ({ configuration }: OptionCost, told: Told): string => {
  const runs = configurationText(configuration, told.names);
  if (configuration.kind === 'plan') return runs;
  const chosen = `${runs} · ${comparedText(configuration)}`;
  return configuration.kind === 'metered'
    ? chosen
    : `${chosen}. ${bill.speed} ${speedBasis(configuration, told)}. ${estimateStatus(configuration)}`;
};

export const billSays = (told: Told): readonly string[] => {
  const { full, catalog, names } = told;
  const { recommendation } = full;
  const { winner, costs, assumptions, on } = recommendation;
  const cost = winner === null ? undefined : costs[winner];
  if (cost === undefined) return [];
  const { configuration, lines, total } = cost;
  const reference = referenceOf(recommendation);
  const compared = reference === null ? undefined : costs[reference];
  const priced = lines.filter(({ usd }) => usd !== null);
  const hours = priced.filter(({ labour }) => labour);
  const missing = missingLines(cost);
  const lineSays = (line: CostLine): readonly string[] => {
    const words = costLine(line, configuration);
    return [
      words.label,
      words.arithmetic,
      ...lineSources(line.refs, { catalog, names, assumptions }).flatMap(sourceSays),
      ...(line.usd === null ? [bill.none] : amountsSay(line.usd)),
    ];
  };
  return [
    panelTitles.costs,
    runsSay(cost, told),
    ...[cost, compared].flatMap((one) =>
      one === undefined
        ? []
        : announcedTexts(one, on, { catalog, names }).flatMap(({ text, prices, source }) => [
            `${optionLabels[one.option]}. ${text}`,
            ...prices.map((price) => `${price} (${source})`),
          ]),
    ),
    billCaption(allIn(cost.option), rangesNote),
    bill.line,
    bill.low,
    bill.middle,
    bill.high,
    ...priced.filter(({ labour }) => !labour).flatMap(lineSays),
    ...(hours.length === 0 ? [] : [hoursBelow(cost), ...hours.flatMap(lineSays)]),
    bill.total,
    ...amountsSay(total),
    ...lines.filter(({ usd }) => usd === null).flatMap(lineSays),
    ...said(hours.length === 0 && withoutLabour(cost), missing ? bill.missing : bill.change, missing),
  ];
};

export const mattersSay = (told: Told): readonly string[] => {
  const { full, catalog } = told;
  const { tornado, recommendation } = full;
  if (recommendation.winner === null || tornado === null || tornado.bars.length === 0) return [];
  const words = barWords(tornado, catalog, recommendation.assumptions.typed);
  const columns = tornadoColumns(tornado);
  return [
    panelTitles.matters,
    tornadoTitle(tornado),
    tornadoNote(tornado),
    ...movingBars(words)
      .slice(0, barsShown)
      .flatMap(({ text: { name, low, high }, summary, ends, flips }) =>
        said(name, `${low} to ${high}`, summary, ends, flips && turnsOrder),
      ),
    tornadoCaption(),
    ...columns.map(({ label }) => label),
    ...tornadoRows(tornado, words).flatMap(({ cells }) => {
      const shown: Readonly<Record<string, { value: string | number | null; shown?: string }>> = cells;
      return said(...columns.map(({ id }) => shown[id]?.shown ?? String(shown[id]?.value ?? '')));
    }),
    ...pricesSay(told, [tornado.leading, ...(tornado.pair ?? [])]),
    howSureCosts,
  ];
};

const matchSays = (match: Match): readonly string[] => {
  const { row, outcome } = match;
  return [
    `${row.situation}. ${row.says}`,
    `${row.id} ${amongEvidence}`,
    ...said(whyHere(match)),
    matchText(match),
    ...conditionsText(match),
    placeText(row),
    agreementNames[outcome.agreement],
  ];
};

export const guidesSay = ({ full: { recommendation } }: Told): readonly string[] => {
  const { all, first, folded } = shownMatches(recommendation);
  return [
    panelTitles.guides,
    matchesHeadline(all),
    matchingRule,
    ...first.flatMap(matchSays),
    ...folded.flatMap(({ name, matches }) => [name, ...matches.flatMap(matchSays)]),
  ];
};

export const grantedSays = ({ full: { recommendation }, catalog, names }: Told): readonly string[] => {
  const { answers, assumptions, winner, withoutCosts } = recommendation;
  if (winner === null) return [];
  const options = [winner, referenceOf(recommendation)].filter((option) => option !== null);
  const defaults = assumedTexts(resolveWorkload(answers, assumptions, catalog)).map(({ text, key }) => ({
    text,
    source: key === null ? ourJudgement : economicsSource(key, catalog, names),
    age: null,
  }));
  const figures = keysRead(recommendation, options).flatMap((key) =>
    lineSources([{ kind: 'economics', key }], { catalog, names, assumptions }),
  );
  const terms = unknownTerms(recommendation, assumptions);
  const all = withoutCosts ? [] : [...defaults, ...figures];
  return [
    panelTitles.assumptions,
    grantedIntro(recommendation, catalog.edition),
    ...changedJudgements(assumptions.judgements),
    ...(terms === null ? [] : [terms, grantedLinks.terms]),
    ...said(all.length > 0 && figuresNotTyped(all.length)),
    ...all.flatMap(sourceSays),
    grantedLinks.check,
    grantedLinks.costs,
    grantedLinks.judgements,
  ];
};

/** Every figure the bills rest on, each once: under every part that prints amounts. */
export const sourcesSay = ({ full: { recommendation }, catalog, names }: Told): readonly string[] => {
  const { winner, costs, assumptions } = recommendation;
  const bills = winner === null ? [] : optionIds.flatMap((option) => costs[option] ?? []);
  return billSources(bills, { catalog, names, assumptions }).flatMap(sourceSays);
};

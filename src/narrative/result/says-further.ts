/** Below: warnings, the bill, what matters most, the guides, and what is taken for granted. */
import { resolveWorkload } from '../../engine';
import { basisOf } from '../../engine/accuracy/basis';
import type { CostLine, FleetConfiguration } from '../../engine/recommendation';
import { matchingRows } from '../../evidence';
import { optionIds, optionLabels } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { moreWarnings, shownAtOnce, warningsTitle, whoSaysSo } from '../advice/headings';
import { warningsOf } from '../advice/warnings';
import { announcedTexts } from '../announced';
import { basisLinkText, ownMeasurement } from '../capacity-basis';
import { costLine } from '../cost-lines';
import { comparedText, configurationText, estimateStatus, missingLines, rangesNote, withoutLabour } from '../costs';
import { billSources } from '../freshness';
import {
  agreementNames,
  conditionText,
  matchesHeadline,
  matchingRule,
  matchText,
  placeText,
  standingWords,
  whyHere,
} from '../guide-rows';
import { lineSources, type SourceText, sourceAndAge } from '../line-sources';
import { countOf, moneyExact } from '../numbers';
import { unknownTerms } from '../private-terms';
import { allIn } from '../result-page';
import { assumedTexts, economicsSource, keysRead } from '../taken-for-granted';
import { barWords, tornadoCaption, tornadoColumns, tornadoNote, tornadoRows } from '../tornado-table';
import { tornadoTitle } from '../uncertainty';
import {
  bill,
  billCaption,
  changedJudgements,
  figuresNotTyped,
  grantedIntro,
  hoursBelow,
  moreRows,
  ourJudgement,
  panelTitles,
} from './headings';
import { referenceOf } from './reading';
import { said, type Told } from './told';

const sourceSays = (each: SourceText): readonly string[] => said(each.text, sourceAndAge(each));

export const warningsSay = ({ full: { recommendation }, catalog }: Told): readonly string[] => {
  const warnings = recommendation.winner === null ? [] : warningsOf(recommendation, catalog);
  if (warnings.length === 0) return [];
  return [
    warningsTitle,
    ...warnings.flatMap(({ title, text, sources }) => [title, text, whoSaysSo(sources), ...sources]),
    ...said(warnings.length > shownAtOnce && moreWarnings(warnings.length - shownAtOnce)),
  ];
};

/** How well the speed of a fleet is known: "measured", "estimated"; the reader's own where they measured. */
const speedBasis = (fleet: FleetConfiguration, { full: { recommendation }, catalog, measurements }: Told): string => {
  if (fleet.measured) return ownMeasurement;
  const { answers, assumptions } = recommendation;
  const workload = resolveWorkload(answers, assumptions, catalog);
  const { basis } = basisOf(
    {
      model: catalog.modelByKey.get(fleet.model)?.architecture ?? fleet.model,
      gpu: fleet.accelerator,
      weights: fleet.weights,
      tensorParallel: fleet.tensorParallel,
      pipelineParallel: 1,
      attentionDataParallel: fleet.attentionDataParallel,
      stack: assumptions.stack,
      inputTokens: workload.isl,
      outputTokens: workload.osl,
    },
    measurements,
  );
  return basisLinkText(basis);
};

const amountsSay = (usd: NonNullable<CostLine['usd']>): readonly string[] =>
  [usd.low, usd.mid, usd.high].map(moneyExact);

export const billSays = (told: Told): readonly string[] => {
  const { full, catalog, names } = told;
  const { recommendation } = full;
  const { winner, costs, assumptions, on } = recommendation;
  const cost = winner === null ? undefined : costs[winner];
  if (cost === undefined) return [];
  const { configuration, lines, total } = cost;
  const reference = referenceOf(recommendation);
  const compared = reference === null ? undefined : costs[reference];
  const hours = lines.some(({ labour, usd }) => labour && usd !== null);
  return [
    panelTitles.costs,
    ...said(
      configurationText(configuration, names),
      configuration.kind !== 'plan' && comparedText(configuration),
      configuration.kind === 'fleet' && bill.speed,
      configuration.kind === 'fleet' && speedBasis(configuration, told),
      configuration.kind === 'fleet' && estimateStatus(configuration),
    ),
    ...[cost, compared].flatMap((one) =>
      one === undefined
        ? []
        : announcedTexts(one, on, { catalog, names }).flatMap(({ text, prices, source }) => [
            `${optionLabels[one.option]}.`,
            text,
            ...prices.map((price) => `${price} (${source})`),
          ]),
    ),
    billCaption(allIn(cost.option), rangesNote),
    bill.line,
    bill.low,
    bill.middle,
    bill.high,
    ...lines.flatMap((line) => {
      const words = costLine(line, configuration);
      return [
        words.label,
        words.arithmetic,
        ...(line.usd === null ? [bill.none] : amountsSay(line.usd)),
        ...lineSources(line.refs, { catalog, names, assumptions }).flatMap(sourceSays),
      ];
    }),
    hours ? hoursBelow(cost) : withoutLabour(cost),
    bill.total,
    ...amountsSay(total),
    ...said(missingLines(cost)),
  ];
};

export const mattersSay = ({ full: { tornado, recommendation }, catalog }: Told): readonly string[] => {
  if (recommendation.winner === null || tornado === null || tornado.bars.length === 0) return [];
  const words = barWords(tornado, catalog, recommendation.assumptions.typed);
  const columns = tornadoColumns(tornado);
  return [
    panelTitles.matters,
    tornadoTitle(tornado),
    tornadoNote(tornado),
    tornadoCaption(),
    ...columns.map(({ label }) => label),
    ...tornadoRows(tornado, words).flatMap(({ cells }) => {
      const shown: Readonly<Record<string, { value: string | number | null; shown?: string }>> = cells;
      return said(...columns.map(({ id }) => shown[id]?.shown ?? String(shown[id]?.value ?? '')));
    }),
  ];
};

export const guidesSay = ({ full: { recommendation } }: Told): readonly string[] => {
  const { answers, assumptions } = recommendation;
  const matches = matchingRows(answers, recommendation, knowledgeFor(assumptions));
  const near = matches.filter((match) => match.near > 0).length;
  const more = matches.length - near - shownAtOnce;
  return [
    panelTitles.guides,
    matchesHeadline(matches),
    matchingRule,
    ...matches.flatMap((match) => {
      const { row, standings, outcome } = match;
      return [
        `${row.situation}.`,
        row.says,
        row.id,
        agreementNames[outcome.agreement],
        ...said(whyHere(match)),
        matchText(match),
        ...row.conditions.map(
          (condition, index) => `${conditionText(condition)}: ${standingWords[standings[index] ?? 'open']}`,
        ),
        placeText(row),
      ];
    }),
    ...said(more > 0 && moreRows(more), near > 0 && countOf(near, 'near row')),
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
  const all = withoutCosts ? [] : [...defaults, ...figures];
  return [
    panelTitles.assumptions,
    grantedIntro(recommendation, catalog.edition),
    ...changedJudgements(assumptions.judgements),
    ...said(unknownTerms(recommendation, assumptions), all.length > 0 && figuresNotTyped(all.length)),
    ...all.flatMap(sourceSays),
  ];
};

/** Every figure the bills rest on, each once: under every part that prints amounts. */
export const sourcesSay = ({ full: { recommendation }, catalog, names }: Told): readonly string[] => {
  const { winner, costs, assumptions } = recommendation;
  const bills = winner === null ? [] : optionIds.flatMap((option) => costs[option] ?? []);
  return billSources(bills, { catalog, names, assumptions }).flatMap(sourceSays);
};

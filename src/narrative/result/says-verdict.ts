/** The head of the page: the verdict, how sure it is, the options that nothing separates, and costs over volume. */
import { pictureOf } from '../../engine/cost-picture';
import { otherModelOf } from '../../engine/other-model';
import { optionLabels } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import { riskOf } from '../at-risk';
import { breakEvenDetail, breakEvenHeadline, chartSummary } from '../break-even';
import { cameFirstText } from '../came-first';
import { besideText } from '../chart-titles';
import { closeCall, leadIsSmall, nearEqual } from '../close-call';
import { conditionsOf } from '../conditions';
import { curveColumns, curveRows } from '../curve-table';
import {
  agedFigures,
  editionAge,
  everyFigure,
  freshnessSentence,
  licenceSources,
  limitReasons,
  oldestSentence,
} from '../freshness';
import { sourceAndAge } from '../line-sources';
import { severalWorkloads } from '../link-words';
import { money } from '../numbers';
import {
  allIn,
  closeCallVerdict,
  drawnThoughRuledOut,
  firstAmong,
  firstIn,
  howSure,
  sameWork,
  sharesText,
  whatIfLink,
} from '../result-page';
import { plain } from '../segments';
import { costSentence, isAlone, isByOverride, labelName, subline, verdictBar, verdictText } from '../verdict';
import { besideVerdict } from './beside-verdict';
import { askVolume, chartCaption, chartNote, chartTitle, howSureLink, recommendationWord } from './headings';
import { otherModelLink, otherModelText } from './other-model';
import { agedBills, chipsOf, drawnOptions, pairOf, referenceOf } from './reading';
import { figureSays, pricesSay, said, type Told } from './told';

/** "Recommendation · Leaning". */
export const eyebrow = ({ recommendation, label }: Pick<Told['full'], 'recommendation' | 'label'>): string =>
  `${recommendationWord} · ${labelName(label, isByOverride(recommendation))}`;

const figuresSay = ({ full: { recommendation }, catalog, names }: Told): readonly string[] => {
  const { winner, costs } = recommendation;
  if (winner === null) return [];
  const reference = referenceOf(recommendation);
  const compared = reference === null ? undefined : costs[reference];
  const other = otherModelOf(recommendation, catalog, knowledgeFor(recommendation.assumptions));
  return [
    ...figureSays(allIn(winner), costs[winner]?.total ?? null),
    ...(compared === undefined ? [] : figureSays(sameWork(compared.option), compared.total)),
    ...(other === null ? [] : [otherModelText(other, names), otherModelLink]),
  ];
};

/** How old the figures are: of the winner's bill, and of those it is compared with. */
const agesSay = ({ full: { recommendation, label }, catalog, names }: Told): readonly string[] => {
  const context = { catalog, names, assumptions: recommendation.assumptions };
  const bills = agedBills(recommendation, label, catalog);
  const [first] = bills;
  if (first === undefined) return [];
  return [
    ...said(freshnessSentence(first.freshness), oldestSentence(first.freshness, context)),
    editionAge(first.freshness.on, null),
    everyFigure,
    ...bills.flatMap(({ cost, freshness }) => [
      optionLabels[cost.option],
      ...[...agedFigures(freshness, context), ...licenceSources(cost.configuration, context)].flatMap((each) =>
        said(each.text, sourceAndAge(each)),
      ),
    ]),
    ...limitReasons,
  ];
};

export const verdictSays = (told: Told): readonly string[] => {
  const { recommendation, label, robustness } = told.full;
  const { winner, ranking, answers, withoutCosts } = recommendation;
  const [first] = ranking;
  if (winner === null || first === undefined) return [];
  const close = label === 'close-call';
  const parts = closeCallVerdict(recommendation);
  const among = close ? nearEqual(recommendation) : [winner];
  return [
    ...conditionsOf(first, answers),
    eyebrow(told.full),
    close ? `${parts.before}${parts.accent}${parts.after}` : verdictText(winner, first.configuration),
    ...(close
      ? said(closeCall(recommendation))
      : first.configuration === null
        ? []
        : said(plain(subline(winner, first.configuration, told.names)), leadIsSmall(recommendation))),
    ...besideVerdict(recommendation, label, told.catalog),
    ...(withoutCosts ? [costSentence(recommendation)] : close ? [] : figuresSay(told)),
    ...(isAlone(recommendation)
      ? []
      : [
          plain(among.length > 1 ? firstAmong(robustness, among) : firstIn(robustness, winner)),
          howSureLink,
          howSure(robustness),
          ...sharesText(robustness),
          cameFirstText(robustness.winnerShare, winner),
        ]),
    ...agesSay(told),
    ...chipsOf(recommendation),
    whatIfLink,
    severalWorkloads,
    verdictBar(recommendation, label),
  ];
};

/** The equal cards of a close call. */
export const cardsSay = ({ full: { recommendation, label }, names, catalog }: Told): readonly string[] =>
  label !== 'close-call'
    ? []
    : nearEqual(recommendation).flatMap((option) => {
        const cost = recommendation.costs[option];
        return [
          optionLabels[option],
          verdictText(option, cost?.configuration),
          ...(cost === undefined
            ? []
            : [plain(subline(option, cost.configuration, names)), ...figureSays(allIn(option), cost.total)]),
          ...riskOf(option, recommendation, catalog),
        ];
      });

/** The chart's sentences and its table; without a volume, what to give instead. */
export const chartSays = (told: Told): readonly string[] => {
  const { full, assessment } = told;
  const { recommendation } = full;
  if (recommendation.winner === null) return [];
  if (recommendation.withoutCosts) return Object.values(askVolume);
  const picture = pictureOf(assessment, pairOf(recommendation), true);
  const { breakEven, you, pair } = picture;
  const drawn = drawnOptions(recommendation);
  const series = picture.curves.filter(({ option }) => drawn.includes(option));
  const [own, rent] = [pair?.own, pair?.rent].map((option) => {
    const cost = option && recommendation.costs[option];
    return cost ? { option, usd: cost.total.mid } : null;
  });
  return [
    own && rent && you ? besideText(own, rent, you.mid, 'a month') : chartTitle,
    chartNote(),
    chartSummary(series, breakEven, you?.mid ?? null),
    chartCaption(),
    ...curveColumns(picture, series).map(({ label }) => label),
    ...curveRows(picture, series, money).flatMap(({ cells }) => Object.values(cells).map(({ shown }) => shown)),
    ...pricesSay(
      told,
      series.map(({ option }) => option),
    ),
    ...said(
      recommendation.ranking.length < 2 && series.length > 1 && drawnThoughRuledOut,
      breakEven && breakEvenHeadline(breakEven),
      breakEven && breakEvenDetail(breakEven, you?.mid ?? null),
    ),
  ];
};

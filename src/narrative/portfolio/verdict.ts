/** Several workloads decided: who goes where, and why it is a split or none. */
import type { Portfolio, PortfolioClass } from '../../engine/portfolio';
import { optionLabels, type SingleOptionId } from '../../framework';
import { countOf, money, moneyRange } from '../numbers';
import { listed } from '../segments';
import { agreeing, anOption } from '../terms';
import { headings } from './page';

const namesAt = (classes: readonly PortfolioClass[], option: SingleOptionId): readonly string[] =>
  classes.filter(({ goesTo }) => goesTo === option).map(({ name }) => name);

const destinations = (classes: readonly PortfolioClass[]): readonly SingleOptionId[] => [
  ...new Set(classes.flatMap(({ goesTo }) => goesTo ?? [])),
];

/** "Records to cloud GPUs; Chat and Batch to a hosted open API". */
const whoGoesWhere = (classes: readonly PortfolioClass[]): string =>
  destinations(classes)
    .map((option) => `${listed(namesAt(classes, option))} to ${anOption(option)}`)
    .join('; ');

/** Why one option for all comes before what the classes would choose by themselves. */
const insteadOf = ({ winner, plan, difference }: Portfolio): string => {
  if (plan?.overCeiling)
    return winner === null || winner === 'hybrid'
      ? 'the split is above your ceiling'
      : `${anOption(winner)} ${agreeing(winner, 'is', 'are')} above your ceiling`;
  // Cheaper in the middle, within what nobody can tell apart.
  return (difference?.usd ?? 0) < 0 ? 'a split would cost about the same' : 'splitting does not pay';
};

/** The result in one sentence. */
export const portfolioHeadline = (portfolio: Portfolio): string => {
  const { winner, recommended, classes, kinds } = portfolio;
  if (winner === null) {
    const without = classes.filter((one) => one.winner === null).map(({ name }) => name);
    return without.length === 0
      ? 'No three options serve all of these classes.'
      : `No option is left for ${listed(without)}.`;
  }
  if (recommended !== null && recommended !== winner)
    return `Everything to ${anOption(recommended)}; ${insteadOf(portfolio)}.`;
  if (winner === 'hybrid') return `Hybrid: ${whoGoesWhere(classes)}.`;
  return kinds === 1 ? `One kind of request: everything to ${anOption(winner)}.` : `Everything to ${anOption(winner)}.`;
};

/** Under the headline: why it is a split, or why it is none. */
export const portfolioDetail = ({ winner, recommended, classes, kinds, plan }: Portfolio): string => {
  if (winner === null)
    return 'Their rules exclude every option. Open the class to see what would have to be relaxed; the others keep their own first choice.';
  if (kinds === 1) return 'These classes need the same, so there is nothing to route.';
  const moved = classes.filter(({ goesTo, winner: own }) => own !== null && goesTo !== own).map(({ name }) => name);
  const models = (plan?.legs.length ?? 0) - destinations(classes).length;
  const aside = plan?.overCeiling
    ? 'Even the low end of that bill is above your ceiling, and one option for all can stay within it'
    : 'One option for all does as well and needs no router';
  if (winner !== 'hybrid' && recommended !== winner)
    return `Each class by itself would go to ${anOption(winner)}. ${aside}.`;
  if (winner !== 'hybrid')
    return models > 0
      ? `Each class has the same first choice; ${countOf(models + 1, 'model')} of it cost less than one for all.`
      : 'Each class by itself has the same first choice.';
  const capped =
    moved.length === 0
      ? ''
      : ` A plan runs at most three ways, so ${listed(moved)} ${moved.length === 1 ? 'goes' : 'go'} to the next one that is there.`;
  if (recommended !== winner)
    return `By themselves the classes would go apart: ${whoGoesWhere(classes)}.${capped} ${aside}; what is below tells the split.`;
  return `Each class goes to the option that comes first for it by itself.${capped}`;
};

/** Figures of the pair at the top. */
export const planLabel = ({ winner }: Portfolio): string => (winner === 'hybrid' ? 'The split' : 'These classes');
/** Heads of what tells the split, also where it is second. */
export const splitHeadings = ({ winner, recommended }: Portfolio): { readonly path: string; readonly runs: string } => {
  if (winner === null || winner === recommended) return { path: headings.path, runs: headings.runs };
  const second = winner === 'hybrid' ? 'if you split' : `with ${anOption(winner)}`;
  return { path: `${headings.path}, ${second}`, runs: `${headings.runs}, ${second}` };
};

export const oneLabel = ({ one }: Portfolio): string => {
  const option = one?.goesTo[0];
  return option === undefined ? 'One option for everything' : `${optionLabels[option]} for everything`;
};

/** Work that only a split has. */
export const routerText = ({ plan, winner }: Portfolio): string | null => {
  const router = plan?.lines.find(({ id }) => id === 'router-labour');
  return router?.usd == null
    ? null
    : `Of the bill of the ${winner === 'hybrid' ? 'split' : 'plan'}, ${money(router.usd.mid)} (${moneyRange(router.usd)}) is keeping the router and evaluating each model.`;
};

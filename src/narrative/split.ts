/** A split of the requests, and bursts to an API, in words. */
import type { Burst, BurstPoint, Split, SplitPoint } from '../engine/split';
import { decimal, hours, money, moneyExact, percent } from './numbers';
import { capitalised } from './segments';
import { agreeing, anOption } from './terms';

const scoreText = ({ score }: SplitPoint): string => (score === null ? '' : `, score ${decimal(score)}`);

export const splitHeadline = ({ best, open, closed }: Split): string => {
  if (best === null) return 'No split reaches the score you accept: neither model does.';
  if (best.share === 0) return `Everything at ${anOption(closed)} costs least: ${money(best.usd)} a month.`;
  if (best.share === 1) return `Everything at ${anOption(open)} costs least: ${money(best.usd)} a month.`;
  return `${percent(best.share)} at ${anOption(open)} costs least: ${money(best.usd)} a month${scoreText(best)}.`;
};

/** Hours that any two models side by side take, a router between them or not: a sentence of their own. */
const besideEachOther = (lines: Split['lines']): string =>
  lines
    .filter(({ id }) => id === 'router-labour')
    .map(
      ({ usd, quantities }) =>
        ` ${moneyExact(usd)} of it is ${hours(quantities.hours ?? 0)} of work that neither alone has: keeping the rule or router that divides the requests, even a fixed share, and evaluating both.`,
    )
    .join('');

/** "Your 70% costs $8,000 a month, of which review $0 and router $0; 37% of the answers come from the closed model." */
export const splitDetail = ({ chosen, escalation, closed, floorShare, lines }: Split): string => {
  const byClosed = 1 - chosen.share + chosen.share * escalation;
  const parts = [
    `Your ${percent(chosen.share)} costs ${money(chosen.usd)} a month${scoreText(chosen)}`,
    ...(chosen.reviewUsd > 0 ? [`${money(chosen.reviewUsd)} of it review`] : []),
    ...(chosen.routerUsd > 0 ? [`${money(chosen.routerUsd)} of it the router, by the request`] : []),
    `${percent(byClosed)} of the answers come from ${anOption(closed)}${escalation > 0 && chosen.share > 0 ? ', those sent on included' : ''}`,
  ];
  const floor = floorShare === null ? '' : ` The floor is reached up to ${percent(floorShare)}.`;
  return `${parts.join('; ')}.${besideEachOther(lines)}${floor}`;
};

export const splitSummary = ({ points, open }: Split): string => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  return `Cost a month by the share at ${anOption(open)}: ${money(first.usd)} at none, ${money(last.usd)} at all.`;
};

const fleetText = ({ percentile, base, atApi }: BurstPoint): string =>
  `sized for ${percent(percentile)} of the hours, ${decimal(base)} times the mean, with ${percent(atApi)} of the tokens at the API`;

export const burstHeadline = ({ best, ownUsd, apiUsd, own, api }: Burst): string => {
  const alone = Math.min(ownUsd, apiUsd);
  if (best.atApi === 0)
    return `An API for the peaks saves nothing here: the whole fleet costs ${money(ownUsd)} a month.`;
  const least = ownUsd <= apiUsd ? own : api;
  const name = anOption(least);
  return best.usd < alone
    ? `A fleet ${fleetText(best)} costs ${money(best.usd)} a month, ${money(alone - best.usd)} less than ${name} alone.`
    : `Peaks at the API do not pay: ${name} alone ${agreeing(least, 'costs', 'cost')} ${money(alone)} a month, the cheapest pair ${money(best.usd)}.`;
};

export const burstDetail = ({ chosen, ownUsd, apiUsd, own, api, lines }: Burst): string =>
  `Yours, ${fleetText(chosen)}: ${money(chosen.usd)} a month.${besideEachOther(lines)} ${capitalised(anOption(own))} alone ${money(ownUsd)}, ${anOption(api)} alone ${money(apiUsd)}.`;

export const burstSummary = ({ points, best }: Burst): string => {
  const sorted = points.toSorted((a, b) => a.percentile - b.percentile);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return '';
  return `Cost a month by the hours a fleet carries alone: ${money(first.usd)} at ${percent(first.percentile)}, ${money(last.usd)} at ${percent(last.percentile)}, least at ${percent(best.percentile)}.`;
};

export const splitNotes = {
  threshold:
    'a threshold t sends a share t where the scores of the router are spread evenly; a share measured in your log comes first',
  score: 'any scale, the same for both models: the score of a split is their mean over the answers each gives',
  escalation: 'the open model is paid for these too',
  outage: 'everything goes to the API for that time',
} as const;

/** `claims`: every published claim beside its recomputation; sums with a formula are run through the engine now. */
import { catalog } from '../catalog';
import { type GuideId, guideIds } from '../evidence';
import { type Claim, claims } from '../evidence/claims';
import { type OwnSum, ownSums, ownSumValue } from '../evidence/own-sums';
import { currentKnowledge } from '../framework/editions';
import { placeText } from '../narrative/guide-rows';
import { noDecision, toFragment } from '../permalink';
import type { CommandInput, CommandResult } from './capacity';

export const claimsUsage = 'claims [--guide S0]';

const refused = (reason: string): CommandResult => ({ stdout: '', code: 2, stderr: `${reason}\n` });

const sumOf = new Map(ownSums.map((sum) => [sum.claim, sum]));

/** Money to the cent, requests to the one. */
const recomputedNow = (sum: OwnSum): number => {
  const value = ownSumValue(sum, catalog, currentKnowledge);
  return sum.of === 'break-even' ? Math.round(value) : Math.round(value * 100) / 100;
};

const printedFigure = (figure: Claim['figures'][number] | undefined) => {
  if (figure === undefined) return null;
  const { value, low, high } = figure;
  return value ?? (low === undefined && high === undefined ? null : { low: low ?? null, high: high ?? null });
};

const printedClaim = (claim: Claim) => {
  const { id, guide, section, statement, figures, recomputed } = claim;
  const [figure] = figures;
  const sum = sumOf.get(id);
  const value = sum === undefined ? (recomputed?.value ?? null) : recomputedNow(sum);
  const single = figure?.value;
  const ratio =
    sum !== undefined && single !== undefined && typeof value === 'number'
      ? Number((value / single).toFixed(4))
      : (recomputed?.ratio ?? null);
  return {
    id,
    guide,
    source: placeText({ guide, place: section }),
    statement,
    printed: printedFigure(figure),
    unit: figure?.unit ?? null,
    recomputed: value,
    verdict: recomputed?.verdict ?? 'not-checkable',
    ratio,
    method: recomputed?.method ?? null,
    note: recomputed?.note ?? null,
    // The sum as a decision of the product: its bills give `recomputed`.
    link: sum === undefined ? null : toFragment({ ...noDecision, answers: sum.answers, assumptions: sum.assumptions }),
  };
};

/** A JSON array, one object per claim in the order of the guides. Exit code 2 with a sentence for an unknown flag or guide. */
export const runClaims = (args: readonly string[], _io: CommandInput): CommandResult => {
  const [flag, value, ...more] = args;
  let wanted: GuideId | undefined;
  if (flag !== undefined) {
    const unknown = flag === '--guide' ? more[0] : flag;
    if (unknown !== undefined) return refused(`${unknown} is not a flag of claims; write ${claimsUsage}.`);
    wanted = guideIds.find((id) => id === value);
    if (wanted === undefined) return refused(`--guide takes one of ${guideIds.join(', ')}, got ${value ?? 'nothing'}.`);
  }
  const rows = claims.filter(({ guide }) => wanted === undefined || guide === wanted).map(printedClaim);
  return { stdout: `${JSON.stringify(rows, null, 2)}\n`, code: 0 };
};

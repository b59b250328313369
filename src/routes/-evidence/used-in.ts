/** Where the product uses a claim. */
import { guideRows, overrides, stagedPath, triggers } from '../../evidence';
import { publishedRules } from '../../narrative/published-rules';

const groups: readonly (readonly [string, readonly string[]])[] = [
  ['decision rows', guideRows.flatMap(({ claims }) => claims)],
  ['markers beside the computed break-even', publishedRules.map(({ id }) => id)],
  ['overrides', overrides.flatMap(({ claims }) => claims)],
  ['staged path', stagedPath.flatMap(({ said }) => said.flatMap(({ claims }) => claims))],
  ['triggers', triggers.flatMap(({ claims }) => claims)],
];

/** Empty = it is only kept to compare with. */
export const usedIn = (claim: string): readonly string[] =>
  groups.filter(([, claims]) => claims.includes(claim)).map(([name]) => name);

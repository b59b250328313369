/** The four things a company may want to do with a model, each decided by itself. */
import type { LicenceRow } from '../../catalog';
import type { CompanyFacts } from '../../framework';
import { type LicenceDecision, licenceDecision } from './decision';

export const licenceRights = ['use', 'sellsAccess', 'trainsOnOutputs', 'redistributes'] as const;
export type LicenceRight = (typeof licenceRights)[number];

/**
 * For each right the decision as if the company used it, and none of the others it has not said.
 * The facts given hold for all four: a military user of a licence that bars military use has none of them.
 */
export const rightsUnder = (
  chain: readonly LicenceRow[],
  facts: CompanyFacts,
): Readonly<Record<LicenceRight, LicenceDecision>> => {
  const { sellsAccess: _sells, trainsOnOutputs: _trains, redistributes: _passesOn, ...company } = facts;
  const idle = { ...company, sellsAccess: false, trainsOnOutputs: false, redistributes: false };
  return {
    use: licenceDecision(chain, idle),
    sellsAccess: licenceDecision(chain, { ...idle, sellsAccess: true }),
    trainsOnOutputs: licenceDecision(chain, { ...idle, trainsOnOutputs: true }),
    redistributes: licenceDecision(chain, { ...idle, redistributes: true }),
  };
};

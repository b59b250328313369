/** The bill of a per-token leg: tokens, what the terms around them add, and the hours. */
import type { MeteredConfiguration } from '../recommendation';
import type { Bill } from './bill';
import type { LegNeed } from './choice';
import type { Hosting } from './hosting';
import { applicable, hoursLine, oneOffHoursLine, rateKey, typedDrivers, unsourcedLines } from './lines';
import { regionalLine, tunedLine, withAllowances } from './metered-terms';
import type { Situation } from './situation';
import { tokenLines } from './token-lines';
import { tokenSource } from './token-source';
import { tuningLines } from './tuning-lines';

export const billOf = (hosting: Hosting, situation: Situation, need: LegNeed): Bill => {
  const ranged = need.option === 'hosted-open';
  const source = tokenSource(hosting, situation, need, ranged);
  const lines = tokenLines(source, situation, need);
  const drivers = [...source.drivers, 'ops_hours_api', rateKey];
  for (const terms of [regionalLine(source, hosting, situation, need), tunedLine(source, situation, need)]) {
    if (terms === null) continue;
    lines.push(terms.line);
    drivers.push(...terms.drivers);
  }
  lines.push(hoursLine('supervision-labour', 'ops_hours_api'));
  if (need.option === 'closed-enterprise') {
    lines.push(oneOffHoursLine('review-labour', 'onboarding_security_review'));
    drivers.push('onboarding_security_review');
  }
  lines.push(...tuningLines(need.option, null, situation), ...unsourcedLines(need.option, situation));
  drivers.push(...typedDrivers(lines, situation));
  const { offer, rate } = source;
  const configuration: MeteredConfiguration = {
    kind: 'metered',
    model: hosting.model.key,
    tier: hosting.model.tier,
    provider: need.option === 'hosted-open' ? offer.row.seller : hosting.provider,
    seller: offer.row.seller,
    priceId: offer.row.id,
    agreement: offer.agreement,
    inputUsd: rate.input,
    outputUsd: rate.output,
    hosts: hosting.all.map(({ row }) => ({ seller: row.seller, priceId: row.id })),
    licence: offer.licence,
  };
  return {
    option: need.option,
    lines: applicable(withAllowances(lines, situation), need.option, situation),
    drivers,
    configuration: () => configuration,
    priceRows: ranged ? hosting.all.map(({ row }) => row) : [offer.row],
  };
};

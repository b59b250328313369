/** What a provider's terms say, as three-valued facts. Unknown satisfies no rule. */
import type { PolicyRow, PriceRow, Statement } from './schema';

export type State = Statement['state'];
export type Region = 'eu' | 'us' | 'other';

/** Does the provider process in the region? 'other' names no region a statement could cover: always unknown. */
export const servesRegion = (policy: PolicyRow, region: Region): State => {
  if (region === 'eu') return policy.euResidency.state;
  if (region === 'us') return policy.usResidency.state;
  return 'unknown';
};

/** Does the provider sign a business associate agreement (US health data)? */
export const baa = (policy: PolicyRow): State => policy.baa.state;

/** Can prompts be kept from being stored, by default, by a switch or by agreement? */
export const zeroRetention = (policy: PolicyRow): State => policy.zeroRetention.state;

/**
 * Does the provider put such terms into a signed document: a business associate agreement, or zero retention granted
 * by agreement? A switch or a default is not a signature, so zero retention by those alone leaves this unknown.
 * 'no' only where both are denied.
 */
export const offersTerms = (policy: PolicyRow): State => {
  if (policy.baa.state === 'yes') return 'yes';
  if (policy.zeroRetention.state === 'yes' && policy.zeroRetention.granted === 'agreement') return 'yes';
  return policy.baa.state === 'no' && policy.zeroRetention.state === 'no' ? 'no' : 'unknown';
};

/** Is the price of an endpoint that may process a request in any region? Bedrock says so in the id: `global.…`. */
export const routesGlobally = (row: Pick<PriceRow, 'id'>): boolean => row.id.startsWith('global.');

/** Who holds the text under each option, and what self-hosting leaves to you: from the guides, in our words. */
import type { OptionId } from '../framework';

interface Handling {
  readonly option: OptionId;
  readonly path: string;
  readonly kept: string;
  readonly contract: string;
}

/** S2, its two lists of data handling; the closed options after S3, its table of policies. */
export const handlingRows: readonly Handling[] = [
  {
    option: 'closed-api',
    path: 'Over the internet to the vendor, encrypted on the way.',
    kept: 'By the vendor, up to about 30 days; see each provider below.',
    contract: "The vendor's standard processing terms; no training on API data by default where stated.",
  },
  {
    option: 'closed-enterprise',
    path: 'To the vendor or a cloud that sells it, in an agreed region where offered.',
    kept: 'Nothing, where zero retention is signed; not for every model.',
    contract: 'Signed terms: zero retention, a BAA, a regional commitment.',
  },
  {
    option: 'hosted-open',
    path: 'Over the internet to the host of the open model.',
    kept: 'Often nothing by default; it differs by host, see below.',
    contract: "The host's processing terms. The open licence says nothing about your data.",
  },
  {
    option: 'self-hosted-cloud',
    path: 'Stays in your own tenancy at a cloud.',
    kept: 'As long as you decide, in your own logs.',
    contract: 'With the cloud provider, also a BAA where health data is at stake.',
  },
  {
    option: 'self-hosted-onprem',
    path: 'Never leaves your building; an air gap is possible.',
    kept: 'As long as you decide, on your own disks.',
    contract: 'None with an outside model service.',
  },
  {
    option: 'hybrid',
    path: 'Each class of traffic as its leg.',
    kept: 'Each class as its leg; the log of the router is yours.',
    contract: 'One per external leg. Restricted traffic needs a leg without a fallback to others.',
  },
];

export const handlingColumns = ['Where the text goes', 'Who keeps it, how long', 'Contract'] as const;

/** S3, its table of policies for self-hosting, and S2, its answer that open is not the same as private. */
export const selfHostDuties: readonly { readonly duty: string; readonly means: string }[] = [
  { duty: 'Retention', means: 'You set it, and have to keep to it: prompts, outputs, traces, backups.' },
  { duty: 'Training', means: 'Nobody trains on your text unless you do; consent and purpose are yours to check.' },
  { duty: 'Reports', means: "SOC 2, ISO or HIPAA controls over the model servers are your audit, not a vendor's." },
  { duty: 'Place', means: 'Anywhere you can run it; the place of backups and of support counts too.' },
  { duty: 'Logging', means: 'Everything can be logged, so access to the logs needs the same care as the data.' },
  { duty: 'Air gap', means: 'Possible: weights, packages and updates then come in by hand.' },
  { duty: 'Access', means: 'Who may call the model, who may log in to the servers, and who reviews that.' },
  { duty: 'Network and disks', means: 'Encryption on the way and at rest, no way out for the model server.' },
  { duty: 'Weights', means: 'From a known source, checked by hash, in a format that runs no code.' },
];

export const handlingGuides = ['S2', 'S3'] as const;
/** A gate, not a score: S2 warns that a signed processing agreement may cover none of the rules above. */
export const legalReview =
  'A processing agreement need not cover HIPAA, GDPR, SOC 2 or financial rules. Let a lawyer read the terms before the first restricted prompt.';

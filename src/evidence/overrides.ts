/** Where a guide lets one thing decide whatever else is said, and what the engine does there. */
import type { VetoId } from '../engine';
import type { LadderId } from '../framework';
import type { GuideId } from './guides';

export interface OverrideRow {
  readonly id: string;
  readonly guide: GuideId;
  readonly place: string;
  readonly claims: readonly string[];
  readonly says: string;
  /** A rule that excludes, a tier before points, or nothing of the kind. */
  readonly carried:
    | { readonly as: 'veto'; readonly vetoes: readonly VetoId[] }
    | { readonly as: 'tier'; readonly criteria: readonly LadderId[] }
    | { readonly as: 'points' };
  /** How ours differs, or why it does not. */
  readonly note: string;
}

export const overrides: readonly OverrideRow[] = [
  {
    id: 'S1-13-1',
    guide: 'S1',
    place: 'decision modifiers, 1',
    claims: ['C1-30'],
    says: 'An axis that speaks strongly for open models, privacy above all, usually decides alone.',
    carried: { as: 'tier', criteria: ['data-control', 'tuning', 'independence', 'throughput'] },
    note: 'A need of ¾ or more on one of four criteria goes before points; the result shows who leads without it, and it can be waived.',
  },
  {
    id: 'S1-13-2',
    guide: 'S1',
    place: 'decision modifiers, 2',
    claims: ['C2-34', 'C3-68'],
    says: 'Where the hardest reasoning decides, closed models keep an edge, which shrinks.',
    carried: { as: 'points' },
    note: 'Capability costs points like other needs and overrides nothing, because the edge is dated and shrinking.',
  },
  {
    id: 'S1-13-3',
    guide: 'S1',
    place: 'decision modifiers, 3',
    claims: ['C1-19'],
    says: 'A hosted open model is the ground between the two.',
    carried: { as: 'points' },
    note: 'It is one of the six options and priced like the others.',
  },
  {
    id: 'S1-13-4',
    guide: 'S1',
    place: 'decision modifiers, 4',
    claims: ['C1-36'],
    says: 'Whatever is chosen must stay portable from the first day.',
    carried: { as: 'points' },
    note: 'Independence counts in points; how to stay portable belongs to what is done next, not to the choice.',
  },
  {
    id: 'S0-20-1',
    guide: 'S0',
    place: 'when self-hosting is a must, 1',
    claims: ['C0-17'],
    says: 'Data that may not cross a border must be self-hosted.',
    carried: { as: 'veto', vetoes: ['place'] },
    note: 'Milder here: the place excludes only options none of whose providers processes there.',
  },
  {
    id: 'S0-20-2',
    guide: 'S0',
    place: 'when self-hosting is a must, 2',
    claims: ['C0-17'],
    says: 'Classified and defence work must be self-hosted.',
    carried: { as: 'veto', vetoes: ['own-hardware'] },
    note: 'Asked as hardware you own without an outside link.',
  },
  {
    id: 'S0-20-3',
    guide: 'S0',
    place: 'when self-hosting is a must, 3',
    claims: ['C0-17'],
    says: 'A policy against any outside processor means self-hosting.',
    carried: { as: 'veto', vetoes: ['data-control-rule'] },
    note: 'The same. As a preference instead of a rule it is a tier and can be waived.',
  },
  {
    id: 'S0-22',
    guide: 'S0',
    place: 'question on patient data',
    claims: ['C0-15', 'C0-14'],
    says: 'For patient data a BAA with zero retention is often enough.',
    carried: { as: 'veto', vetoes: ['signed-terms'] },
    note: 'Asked as signed terms: they exclude what is sold without them. The guide’s own table is stricter than this answer.',
  },
  {
    id: 'S2-13-1',
    guide: 'S2',
    place: 'decision table, row 1',
    claims: ['C2-38'],
    says: 'Data that cannot leave makes an open model mandatory; no processing agreement replaces it.',
    carried: { as: 'veto', vetoes: ['data-control-rule'] },
    note: 'The same where the reader calls it a rule.',
  },
  {
    id: 'S3-16',
    guide: 'S3',
    place: 'what only open models allow',
    claims: ['C3-58'],
    says: 'Changing the architecture, merging or continuing pre-training excludes closed models.',
    carried: { as: 'veto', vetoes: ['internals'] },
    note: 'Asked as internals needed. Hosted open models fall out too: their hosts hand no weights over.',
  },
  {
    id: 'S4-08',
    guide: 'S4',
    place: 'self-hosting costs',
    claims: ['C4-19'],
    says: 'Privacy can make the arithmetic of cost beside the point.',
    carried: { as: 'tier', criteria: ['data-control'] },
    note: 'The tier stands before cost. What it costs against the cheapest option without it is printed beside the result.',
  },
];

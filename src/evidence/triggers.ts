/** Figures at which a guide says to look again, or to act. The break-evens stand among the published rules. */
import type { GuideId } from './guides';

export interface Trigger {
  readonly id: string;
  readonly guide: GuideId;
  readonly place: string;
  /** Other guides that put something there. */
  readonly also?: readonly { readonly guide: GuideId; readonly place: string }[];
  readonly claims: readonly string[];
  readonly kind: 'spend' | 'volume' | 'event';
  /** USD a month of API spend, or tokens a day; null = an event. */
  readonly from: number | null;
  readonly label: string;
  readonly says: string;
  readonly carried: string;
}

export const triggers: readonly Trigger[] = [
  {
    id: 'spend-1k',
    guide: 'S2',
    place: 'practices, 2',
    claims: ['C2-26'],
    kind: 'spend',
    from: 1_000,
    label: '$1,000 a month',
    says: 'Begin to evaluate self-hosting.',
    carried: 'The money scale of the score begins there: $1,000 a month costs a tenth of the weight of cost.',
  },
  {
    id: 'spend-3k',
    guide: 'S2',
    place: 'practices, 2',
    claims: ['C2-27'],
    kind: 'spend',
    from: 3_000,
    label: '$3,000 a month',
    says: 'Act on it.',
    carried: 'Not used: it is less than what another guide charges for engineering alone.',
  },
  {
    id: 'spend-10k',
    guide: 'S4',
    place: 'API costs',
    also: [{ guide: 'S1', place: 'quick reference and key takeaways' }],
    claims: ['C4-20', 'C1-01'],
    kind: 'spend',
    from: 10_000,
    label: '$10,000 a month',
    says: 'Below, the API almost always wins; guide S1 begins its break-even here.',
    carried: 'A marker beside the computed break-even.',
  },
  {
    id: 'spend-50k',
    guide: 'S4',
    place: 'self-hosting costs',
    also: [{ guide: 'S1', place: 'quick reference and key takeaways' }],
    claims: ['C4-19', 'C1-01'],
    kind: 'spend',
    from: 50_000,
    label: '$50,000 a month',
    says: 'Owning pays from here, with ML engineers; guide S1 has owning cheaper by here at the latest.',
    carried: 'A marker beside the computed break-even.',
  },
  {
    id: 'volume-10m',
    guide: 'S0',
    place: 'price sample and alarm',
    claims: ['C0-04'],
    kind: 'volume',
    from: 10e6,
    label: '10M tokens a day',
    says: 'The API bill becomes the largest running cost of many products.',
    carried: 'Not used: the bill is computed, and a ceiling can be typed.',
  },
  {
    id: 'volume-8m',
    guide: 'S2',
    place: 'decision table, row 3',
    claims: ['C2-21', 'C2-20'],
    kind: 'volume',
    from: 8e6,
    label: '10,000 requests a day',
    says: 'Self-host above.',
    carried: 'A marker beside the computed break-even; 8M tokens a day at its own request.',
  },
  {
    id: 'volume-50m',
    guide: 'S1',
    place: 'four axes, scale',
    claims: ['C1-29'],
    kind: 'volume',
    from: 50e6,
    label: '50M tokens a day',
    says: 'The scale axis turns from an API to owning.',
    carried: 'A marker beside the computed break-even.',
  },
  {
    id: 'model-change',
    guide: 'S2',
    place: 'practices, 4',
    claims: [],
    kind: 'event',
    from: null,
    label: 'The provider changes its model',
    says: 'Prompts may break without notice: version them with the model.',
    carried: 'Announced retirements and prices stand with their day beside each cost.',
  },
  {
    id: 'market-fit',
    guide: 'S1',
    place: 'success path',
    claims: [],
    kind: 'event',
    from: null,
    label: 'Usage is steady',
    says: 'Only then evaluate open models; earlier is a trap.',
    carried: 'Before launch an unknown quality counts as half a level more, so a lower ceiling costs.',
  },
];

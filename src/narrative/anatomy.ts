/** What a bill is made of, in at most six groups, so that bills of different kinds can be held beside each other. */
import type { CostLine, CostLineId, OptionCost } from '../engine/recommendation';
import { optionLabels } from '../framework';
import { percent } from './numbers';

export const costGroups = ['tokens', 'terms', 'machines', 'running', 'hours', 'once'] as const;
export type CostGroup = (typeof costGroups)[number];

export const costGroupNames: Readonly<Record<CostGroup, string>> = {
  tokens: 'Tokens',
  terms: 'Terms and commitments',
  machines: 'GPUs and servers',
  running: 'Running them',
  hours: 'Engineering time',
  once: 'Once, over 36 months',
};

const groupOfLine: { readonly [L in CostLineId]?: CostGroup } = {
  'input-tokens': 'tokens',
  'output-tokens': 'tokens',
  'free-allowance': 'tokens',
  'tuned-model': 'tokens',
  'regional-terms': 'terms',
  'minimum-commitment': 'terms',
  'gpu-hours': 'machines',
  hardware: 'machines',
  financing: 'machines',
};

/** One-off work apart from what recurs, and hours apart from what is bought. */
const groupOf = ({ id, oneOff, labour }: Pick<CostLine, 'id' | 'oneOff' | 'labour'>): CostGroup => {
  if (oneOff) return 'once';
  return labour ? 'hours' : (groupOfLine[id] ?? 'running');
};

export interface AnatomyPart {
  readonly group: CostGroup;
  readonly label: string;
  readonly usd: number;
}

/** The groups of a bill that cost anything, always in the same order; they add up to its middle total. */
export const anatomyOf = ({ lines }: Pick<OptionCost, 'lines'>): readonly AnatomyPart[] =>
  costGroups
    .map((group) => ({
      group,
      label: costGroupNames[group],
      usd: lines
        .filter((line) => groupOf(line) === group)
        .reduce<number>((sum, { usd }) => sum + (usd === null ? 0 : usd.mid), 0),
    }))
    .filter(({ usd }) => usd > 0);

/** A name that begins with capitals keeps them. */
export const inSentence = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** Above the bars: what the bill shown is made of most. */
export const anatomyTitle = (cost: Pick<OptionCost, 'option' | 'lines' | 'total'>): string => {
  const [most] = anatomyOf(cost).toSorted((a, b) => b.usd - a.usd);
  if (most === undefined || cost.total.mid <= 0) return `${optionLabels[cost.option]}: nothing to pay.`;
  return `${optionLabels[cost.option]}: ${percent(most.usd / cost.total.mid)} of the bill is ${inSentence(most.label)}.`;
};

/** What a model's hosts do with a reader's data, in a table's few words. */
import { type PolicyRow, type ServedRegion, zeroRetention } from '../catalog';
import { count } from './numbers';

const stateNames = { yes: 'yes', no: 'no', unknown: 'unknown' } as const;
const grants = { agreement: 'by agreement', 'self-serve': 'by a switch', default: 'by default' } as const;

/** "30 days", "no", "by agreement", "unknown". Zero retention is a matter of the model and the day. */
export const hostDataText = (
  field: 'retentionDays' | 'trainsOnData' | 'zeroRetention' | 'baa',
  policy: PolicyRow,
  model: string,
  day: string,
): string => {
  const { state, says } = policy[field];
  if (field === 'retentionDays' && state === 'yes')
    return typeof says === 'number' ? `${count(says)} days` : 'yes, for a time';
  if (field === 'zeroRetention') {
    const reached = zeroRetention(policy, model, day);
    if (reached !== state) return reached === 'no' ? 'not for this model' : 'unknown for this model';
    const { granted } = policy.zeroRetention;
    return state === 'yes' && granted ? grants[granted] : stateNames[state];
  }
  return stateNames[state];
};

/** What a host does with prompts, in one line: "keeps prompts 30 days; trains on them: no; …". Unknown is said. */
export const hostDataLine = (policy: PolicyRow, model: string, day: string): string => {
  const says = (field: Parameters<typeof hostDataText>[0]) => hostDataText(field, policy, model, day);
  return `keeps prompts: ${says('retentionDays')}; trains on them: ${says('trainsOnData')}; zero retention: ${says('zeroRetention')}; BAA: ${says('baa')}`;
};

const regionNames = { eu: 'EU', us: 'US', ca: 'Canada' } as const satisfies Record<ServedRegion, string>;

/** "EU, US"; what no sentence names is unknown. */
export const regionsText = ({ regions: { serves, excludes } }: PolicyRow): string => {
  const named = serves.map(({ region }) => regionNames[region]);
  const not = excludes.map((region) => `not ${regionNames[region]}`);
  return [...named, ...not].join(', ') || 'unknown';
};

/** Answers that the classes take the place of, each in a sentence with its name. */
import type { LeftOut, LeftOutField } from '../../framework/portfolio';
import { listed } from '../segments';

const named: Readonly<Record<LeftOutField, string>> = {
  sensitiveShare: 'The share of restricted data',
  'workload.routineShare': 'The share of routine requests',
  'workload.mixed': 'That requests differ in difficulty',
  'workload.tokensPerDay': 'Tokens a day',
  'workload.requestsPerDay': 'Requests a day',
  'workload.ttftMs': 'The time to the first token',
  'workload.tpotMs': 'The time per output token',
  'workload.tpotP99Ms': 'The 99th percentile of the time per output token',
};

/** "The share of restricted data that you answered is not counted here: the classes divide the traffic." */
export const leftOutText = ({ field, classes }: LeftOut): string => {
  const what = `${named[field]}${field === 'workload.mixed' ? ', as' : ' that'} you answered`;
  switch (field) {
    case 'sensitiveShare':
    case 'workload.routineShare':
    case 'workload.mixed':
      return `${what}${field === 'workload.mixed' ? ',' : ''} is not counted here: the classes divide the traffic.`;
    case 'workload.tokensPerDay':
    case 'workload.requestsPerDay':
      return `${what} are not counted here: the classes have volumes of their own.`;
    default:
      return `${what} is not counted for ${listed(classes)}: there the first word has a limit of its own.`;
  }
};

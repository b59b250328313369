/**
 * Edition 2: built-in features and safety are judged too, and a cell describes the product whose price stands beside it,
 * as it did for hosted-open before. The other cells are those of edition 1.
 */
import type { Level } from '../criteria';
import type { Judged, PerformanceTable } from '../knowledge';
import { performances1 } from './performances-1';

const judgement = (value: Level, why: string): Judged<Level> => ({ value, why, basis: 'judgement' });
/** Informed by one of the five guides; the level is still ours. */
const guided = (ref: string, value: Level, why: string): Judged<Level> => ({ value, why, basis: 'guide', ref });
const sourced = (ref: string, value: Level, why: string): Judged<Level> => ({ value, why, basis: 'source', ref });

export const performances2: PerformanceTable = {
  'closed-api': {
    ...performances1['closed-api'],
    features: guided(
      'S1',
      1,
      "Tool calls, structured output, vision, caching and the vendor's safety work come with the key, and new ones arrive here first.",
    ),
  },
  'closed-enterprise': {
    ...performances1['closed-enterprise'],
    features: sourced(
      'Azure OpenAI data, privacy, and security',
      0.75,
      'Zero retention and a BAA cover only listed features: what keeps state, such as files, batches and hosted tools, stores data or is left out.',
    ),
    throughput: judgement(
      0.25,
      'What is priced here are tokens at list price under signed terms, within published limits; provisioned capacity is another product with a price of its own.',
    ),
    independence: judgement(
      0.25,
      'The contract priced here is with one seller; a second source is a second contract, and the vendor still decides when a model retires.',
    ),
  },
  'hosted-open': {
    ...performances1['hosted-open'],
    features: guided(
      'S1',
      0.5,
      'Hosts serve tool calls and structured output for many open models, some months later; you choose model and host, and guardrails are yours to add.',
    ),
  },
  'self-hosted-cloud': {
    ...performances1['self-hosted-cloud'],
    features: guided(
      'S0',
      0.25,
      'Serving software offers structured output and tool calls once you set them up; filters and a safety layer are a model and a service more.',
    ),
  },
  'self-hosted-onprem': {
    ...performances1['self-hosted-onprem'],
    features: guided(
      'S0',
      0.25,
      'The same serving software on your own machines; nothing ready made can be called from outside where there is no link.',
    ),
  },
};

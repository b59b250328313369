/** The path the guides agree on: start rented and closed, move when something asks for it. */
import type { OptionId } from '../framework';
import type { GuideId } from './guides';

interface Said {
  readonly guide: GuideId;
  readonly place: string;
  readonly claims: readonly string[];
  readonly says: string;
}

export interface Stage {
  readonly id: string;
  readonly title: string;
  readonly options: readonly OptionId[];
  readonly said: readonly Said[];
  /** What ends the stage, in words and figures. */
  readonly until: string;
}

export const stagedPath: readonly Stage[] = [
  {
    id: 'start-closed',
    title: 'Start on a closed API',
    options: ['closed-api'],
    said: [
      { guide: 'S1', place: 'success path', claims: [], says: 'Closed until the product fits its market.' },
      {
        guide: 'S2',
        place: 'practices, 1',
        claims: [],
        says: 'An API first; move when volume, privacy or tuning call for it.',
      },
      { guide: 'S3', place: 'maturity path', claims: [], says: 'An API first; own as scale and skill grow.' },
      {
        guide: 'S4',
        place: 'deployment context',
        claims: [],
        says: 'Prototype closed, then make it smaller on an open model, where the terms on outputs allow it.',
      },
    ],
    until: 'Usage is steady and the quality that is needed is known.',
  },
  {
    id: 'measure',
    title: 'Count tokens and keep the way out open',
    options: ['closed-api', 'closed-enterprise'],
    said: [
      {
        guide: 'S2',
        place: 'practices, 2',
        claims: ['C2-26'],
        says: 'Count tokens and route per call from day one; look at self-hosting from $1,000 a month.',
      },
      { guide: 'S2', place: 'practices, 3', claims: ['C2-44'], says: 'Run the evaluation on open models too.' },
      { guide: 'S1', place: 'do, 4', claims: [], says: 'Call the model through a layer of one’s own.' },
      {
        guide: 'S0',
        place: 'switching cost',
        claims: [],
        says: 'Moving later costs new prompts, a new load test and tuning again.',
      },
    ],
    until: 'The bill reaches $1,000 to $10,000 a month, by guide, or a need of data, tuning or vendor appears.',
  },
  {
    id: 'hosted-open',
    title: 'Try a hosted open model',
    options: ['hosted-open'],
    said: [
      {
        guide: 'S1',
        place: 'decision modifiers, 3',
        claims: ['C1-16', 'C1-19'],
        says: 'Three to ten times cheaper than closed, without GPUs.',
      },
      { guide: 'S4', place: 'managed inference', claims: ['C4-06'], says: 'The middle way for many teams.' },
    ],
    until: 'Volume passes the break-even of owning: 10 to 30, 50, or 50 to 100 million tokens a day, by guide.',
  },
  {
    id: 'own-cloud',
    title: 'Own it on rented GPUs',
    options: ['self-hosted-cloud'],
    said: [
      { guide: 'S0', place: 'decision table', claims: ['C0-10'], says: 'From 10 to 30 million tokens a day.' },
      { guide: 'S2', place: 'practices, 2', claims: ['C2-27'], says: 'Act at $3,000 a month.' },
      { guide: 'S4', place: 'self-hosting costs', claims: ['C4-19'], says: 'From $50,000 a month, with ML engineers.' },
    ],
    until: 'The fleet is busy all year and somebody can run hardware. The guides give no figure.',
  },
  {
    id: 'mix',
    title: 'Split by difficulty',
    options: ['hybrid'],
    said: [
      {
        guide: 'S0',
        place: 'hybrid pattern',
        claims: ['C0-28'],
        says: 'Rare and ambiguous requests closed, frequent and well-defined ones on a tuned open model.',
      },
      {
        guide: 'S4',
        place: 'hybrid in practice',
        claims: ['C4-26', 'C4-24'],
        says: '70 to 80% of requests to open models, 40 to 60% saved.',
      },
    ],
    until: 'No end is given: the guides call it the usual final state.',
  },
];

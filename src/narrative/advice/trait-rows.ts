/** Every strength and risk, and what stays with the reader: one list, read by whose model it is and who runs it. */

import { optionIds } from '../../framework';
import { billHere, isCheapest } from './trait-figures';
import { configurationOf, type WeighedRow } from './trait-row';
import { closedTraits } from './traits-closed';
import { hybridTraits } from './traits-hybrid';
import { openTraits } from './traits-open';
import { ownedTraits } from './traits-owned';
import { servedTraits } from './traits-served';

const ofAny: readonly WeighedRow[] = [
  {
    id: 'cheapest-left',
    side: 'strength',
    criterion: 'cost',
    options: optionIds,
    topics: ['break-even'],
    said: [],
    reason: 'Compared by the middle of each monthly bill.',
    when: (about) =>
      configurationOf(about) !== null && isCheapest(about) && about.grounds.recommendation.ranking.length > 1,
    text: (about) => `It has the lowest bill of what your answers leave.${billHere(about)}`,
  },
];

export const weighedRows: readonly WeighedRow[] = [
  ...closedTraits,
  ...servedTraits,
  ...openTraits,
  ...ownedTraits,
  ...hybridTraits,
  ...ofAny,
];

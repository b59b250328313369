/**
 * Edition 2: the criterion `features`, prices and cells of closed-enterprise that describe one product, and no reward
 * for exceeding a need that nearly every option meets. Everything else is edition 1.
 */
import { type AxisId, type CriterionId, criteria, criterionIds, ladderIds } from '../criteria';
import type { Constants, Judged, Knowledge } from '../knowledge';
import { constants1, edition1, rankInAxis1 } from './edition-1';
import { performances2 } from './performances-2';

type Reasons<T> = { readonly [K in keyof T]: Judged<T[K]> };

export const rankInAxis2: Reasons<Readonly<Record<CriterionId, number>>> = {
  ...rankInAxis1,
  features: {
    value: criteria.features.rank,
    basis: 'judgement',
    why: 'Tied within customization: what comes ready made is a good of its own, beside how strong and how changeable a model is.',
  },
};

export const constants2: Reasons<Constants> = {
  ...constants1,
  headroomFrom: {
    value: 0.5,
    basis: 'judgement',
    why: 'A need below the middle of a ladder is one that nearly every option meets; exceeding it is not worth a contract or a higher price.',
  },
};

export const edition2: Knowledge = {
  ...edition1,
  edition: '2',
  ladders: ladderIds,
  performances: performances2,
  axisOf: Object.fromEntries(criterionIds.map((c) => [c, criteria[c].axis])) as Record<CriterionId, AxisId>,
  rankInAxis: Object.fromEntries(criterionIds.map((c) => [c, rankInAxis2[c].value])) as Record<CriterionId, number>,
  constants: { ...edition1.constants, headroomFrom: constants2.headroomFrom.value },
};

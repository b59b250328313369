/** Every row of the published decision tables, guide by guide. */
import type { GuideRow } from '../guide-row';
import { rowsS0 } from './s0';
import { rowsS1 } from './s1';
import { rowsS2 } from './s2';
import { rowsS3 } from './s3';
import { rowsS4 } from './s4';

export const guideRows: readonly GuideRow[] = [...rowsS0, ...rowsS1, ...rowsS2, ...rowsS3, ...rowsS4];

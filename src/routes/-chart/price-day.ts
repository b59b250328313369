import { day } from '../../narrative/numbers';
import { editionId } from '../-edition';

/** Under a figure that is taken along: which prices it stands on. */
export const pricesOf = (on: string): string => `Prices of ${day(on)}, catalogue edition ${editionId}.`;

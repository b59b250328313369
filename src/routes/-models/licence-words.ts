import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { standingText } from '../../narrative';

/** The licence in a few words for this company; `no` = it does not allow the model as things stand. */
export const licenceForYou = (
  { licence }: ShortlistRow,
  _situation: Shortlist['situation'],
): { readonly text: string; readonly no: boolean } =>
  licence === null
    ? { text: 'standard terms', no: false }
    : { text: standingText(licence), no: licence.standing === 'excluded' };

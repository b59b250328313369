import { licenceChain } from '../../catalog';
import type { Shortlist, ShortlistRow } from '../../engine/shortlist';
import { licenceShort } from '../../narrative/licences';

/** The licence in a few words for this company; `no` = it does not allow the model as things stand. */
export const licenceForYou = (
  { model, licence }: ShortlistRow,
  { catalog, answers }: Shortlist['situation'],
): { readonly text: string; readonly no: boolean } =>
  licence === null
    ? { text: 'standard terms', no: false }
    : {
        text: licenceShort(licenceChain(catalog, model.licence), answers.company ?? {}),
        no: licence.standing === 'excluded',
      };

/**
 * The rest of what a licence says: what only its own page shows. Not part of the edition that the engine loads.
 * Every statement keeps its source; a value of "unknown" without a source means that nobody read it.
 */
import * as z from 'zod/mini';
import rows from './data/licence-terms.json';
import { Text } from './schema-fields';
import { SourcedText } from './schema-terms';

export const LicenceTermsRow = z.strictObject({
  /** Of `licences`. */
  id: Text,
  /** SPDX or ScanCode id of the text; "custom" where it has none. */
  spdx: SourcedText,
  attribution: SourcedText,
  acceptableUse: SourcedText,
  redistribution: SourcedText,
  derivatives: SourcedText,
  patent: SourcedText,
  fieldOfUse: SourcedText,
  /** Our reading of whether the licence is free enough for the open-source relief of the EU AI Act (Art. 53(2)). */
  euAiActExemption: z.strictObject({
    value: z.enum(['likely', 'unclear', 'unlikely', 'no']),
    basis: z.literal('judgement'),
  }),
  /** How the statements were checked, in the reader's words: "verified-primary" = against the text itself. */
  verification: Text,
  notes: z.nullable(Text),
});
export type LicenceTermsRow = z.infer<typeof LicenceTermsRow>;

export const licenceTerms: readonly LicenceTermsRow[] = z.parse(z.array(LicenceTermsRow), rows);
export const licenceTermsById: ReadonlyMap<string, LicenceTermsRow> = new Map(licenceTerms.map((row) => [row.id, row]));

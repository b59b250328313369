/** Where a company is based, as far as a licence asks: inside the European Union, in the United States, or elsewhere. */
export type Domicile = 'eu' | 'us' | 'other';

/** ISO 3166-1 codes of the member states; Greece also as the Union writes it. */
const members = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/**
 * Reads `eu`, `us`, `other` or a country's two-letter code, in either case; null for anything else. Two letters that
 * are no country's code count as one elsewhere: licences ask about the Union alone.
 */
export const domicileOf = (text: string): Domicile | null => {
  const code = text.trim().toUpperCase();
  if (code === 'EU' || members.has(code)) return 'eu';
  if (code === 'US' || code === 'USA') return 'us';
  return code === 'OTHER' || /^[A-Z]{2}$/.test(code) ? 'other' : null;
};

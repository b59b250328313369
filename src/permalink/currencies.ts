/** What amounts may be written in, beside the US dollar they are kept in. */
export const currencies = [
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'INR',
  'CAD',
  'AUD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CNY',
  'SGD',
  'BRL',
  'KRW',
] as const;
export type Currency = (typeof currencies)[number];

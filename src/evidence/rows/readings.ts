/** Readings that a guide's own reasons allow besides its words. */
import type { OptionId } from '../../framework';
import type { Explanation, WiderReading } from '../guide-row';

/** Guides that know two options, closed API and self-hosting, say "closed API" where they mean "run nothing". */
export const hostedIsRented: WiderReading = {
  options: ['hosted-open'],
  why: 'What the row gives as its reason, nothing to run and payment by use, holds for a rented open model too.',
};

export const hostedTunes: WiderReading = {
  options: ['hosted-open'],
  why: 'Hosts of open models serve adapters too, so an open model may be tuned without running it.',
};

export const hostedIsOpen: WiderReading = {
  options: ['hosted-open'],
  why: 'The row says open, not self-hosted, and a rented open model is one.',
};

/** One explanation that holds whichever of these options wins. */
export const explainedFor = (winners: readonly OptionId[], why: string): readonly Explanation[] =>
  winners.map((winner) => ({ winner, why }));

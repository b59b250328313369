/** The word beside a capacity figure. Apart from the rest about accuracy, since every screen with such a figure has it. */
import type { CapacityBasis } from '../engine/accuracy/basis';

/** In its place where the reader measured. */
export const ownMeasurement = 'your own measurement';

/** null = not worked out yet: the link is there all the same. */
export const basisLinkText = (basis: CapacityBasis | null): string => basis ?? 'how good is this figure?';

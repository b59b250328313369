import type { OptionId } from '../framework/options';
import { markerPaths, optionMarkers } from './palette';

/** An option's sign, in its colour and its shape. Always beside its name, so it says nothing to a screen reader. */
export const OptionMarker = ({ option, muted = false }: { readonly option: OptionId; readonly muted?: boolean }) => (
  <svg
    viewBox="-6 -6 12 12"
    width="12"
    height="12"
    aria-hidden="true"
    className={`inline-block shrink-0 ${muted ? 'text-control' : `option-${option}`}`}
  >
    <path d={markerPaths[optionMarkers[option]]} fill="currentColor" />
  </svg>
);

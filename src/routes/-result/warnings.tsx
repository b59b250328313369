import { lazy, Suspense } from 'react';
import type { Recommendation } from '../../engine/recommendation';

const WarningsPanel = lazy(async () => ({ default: (await import('./warnings-panel')).WarningsPanel }));

/** Below what a reader sees first: the warnings load after the verdict. */
export const Warnings = (props: { readonly recommendation: Recommendation }) => (
  <Suspense fallback={null}>
    <WarningsPanel {...props} />
  </Suspense>
);

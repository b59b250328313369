import { lazy, Suspense } from 'react';
import type { Assessment } from '../../engine';
import type { Decision } from '../-decision';

const MattersPanel = lazy(async () => ({ default: (await import('./matters-panel')).MattersPanel }));

/** Below what a reader sees first: it loads after the verdict. */
export const Matters = (props: { readonly assessment: Assessment; readonly decision: Decision }) => (
  <Suspense fallback={null}>
    <MattersPanel {...props} />
  </Suspense>
);

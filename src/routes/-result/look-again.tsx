import { lazy, Suspense, useDeferredValue } from 'react';
import type { Assessment } from '../../engine';

const LookAgainPanel = lazy(async () => ({ default: (await import('./look-again-panel')).LookAgainPanel }));

/** Below what a reader sees first: it is worked out after the verdict. */
export const LookAgain = ({ assessment }: { readonly assessment: Assessment }) => {
  const settled = useDeferredValue(assessment, null);
  return settled === null ? null : (
    <Suspense fallback={null}>
      <LookAgainPanel assessment={settled} />
    </Suspense>
  );
};

import { lazy, Suspense, useDeferredValue } from 'react';
import type { Assessment } from '../../engine';

const RoadmapPanel = lazy(async () => ({ default: (await import('./roadmap-panel')).RoadmapPanel }));

/** Below what a reader sees first: it is worked out after the verdict. */
export const Roadmap = ({ assessment }: { readonly assessment: Assessment }) => {
  const settled = useDeferredValue(assessment, null);
  return settled === null ? null : (
    <Suspense fallback={null}>
      <RoadmapPanel assessment={settled} />
    </Suspense>
  );
};

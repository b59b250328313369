import { lazy, Suspense } from 'react';
import type { Recommendation } from '../../engine/recommendation';

const GuidesPanel = lazy(async () => ({ default: (await import('./guides-panel')).GuidesPanel }));

/** Below what a reader sees first: the guides load after the verdict. */
export const Guides = (props: { readonly recommendation: Recommendation }) => (
  <Suspense fallback={null}>
    <GuidesPanel {...props} />
  </Suspense>
);

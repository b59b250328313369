import { lazy, Suspense } from 'react';
import type { Assessment } from '../../engine';

const PaperSourcesList = lazy(async () => ({ default: (await import('./paper-sources-list')).PaperSourcesList }));

/** At the end of a printed result; loads after the verdict, so that it is there when somebody prints. */
export const ResultSources = (props: { readonly assessment: Assessment }) => (
  <Suspense fallback={null}>
    <PaperSourcesList {...props} />
  </Suspense>
);

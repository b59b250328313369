import { lazy, Suspense } from 'react';
import type { Recommendation } from '../../engine/recommendation';
import type { OptionId } from '../../framework';

const OptionNotesList = lazy(async () => ({ default: (await import('./option-notes-list')).OptionNotesList }));

/** Inside a row that is opened: it loads after the verdict. */
export const OptionNotes = (props: { readonly option: OptionId; readonly recommendation: Recommendation }) => (
  <Suspense fallback={null}>
    <OptionNotesList {...props} />
  </Suspense>
);

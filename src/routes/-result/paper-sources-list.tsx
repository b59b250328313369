import { catalog } from '../../catalog';
import type { Assessment } from '../../engine';
import { paperSources } from '../../narrative/result/paper-sources';
import { PaperSources } from '../-paper-sources';

/** What a printed result rests on. */
export const PaperSourcesList = ({ assessment }: { readonly assessment: Assessment }) => (
  <PaperSources sourcesOf={() => paperSources(assessment, catalog)} />
);

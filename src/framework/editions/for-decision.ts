/** The judgements a decision is computed with: the current edition, and the reader's own where they differ. */
import type { Assumptions } from '../assumptions';
import type { Knowledge } from '../knowledge';
import { knowledgeWith } from '../knowledge-with';
import { edition2 } from './edition-2';

/** The edition that page, workers and command line decide by. Older ones stay computable for their tests. */
export const currentKnowledge = edition2;

/** `currentKnowledge` itself where the reader has changed nothing. */
export const knowledgeFor = ({ judgements }: Pick<Assumptions, 'judgements'>): Knowledge =>
  knowledgeWith(currentKnowledge, judgements);

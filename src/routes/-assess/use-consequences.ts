import { lateModule } from '../../components/late-module';

export type Consequences = typeof import('./consequences');

/** Engine and catalogue once they are here; a question never waits for them. */
export const useConsequences = lateModule<Consequences>(() => import('./consequences'));

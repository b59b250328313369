import { lateModule } from '../../components/late-module';

export type OpenModels = typeof import('./open-models');

/** The catalogue's models and licences once they are here. */
export const useOpenModels = lateModule<OpenModels>(() => import('./open-models'));

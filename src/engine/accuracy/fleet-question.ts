/** What the capacity figure of a fleet was worked out for. Apart from what answers it, which loads the published runs. */
import type { Catalog } from '../../catalog';
import type { Answers, Assumptions } from '../../framework';
import type { FleetConfiguration } from '../recommendation';
import { resolveWorkload } from '../workload';
import type { CapacityQuestion } from './basis';

/**
 * The question that a fleet in a bill answers, at the lengths of the decision.
 * Edge values: a model without a row of its own is asked for by its key.
 */
export const fleetQuestion = (
  fleet: FleetConfiguration,
  { answers, assumptions }: { readonly answers: Answers; readonly assumptions: Assumptions },
  catalog: Catalog,
): CapacityQuestion => {
  const { isl, osl } = resolveWorkload(answers, assumptions, catalog);
  return {
    model: catalog.modelByKey.get(fleet.model)?.architecture ?? fleet.model,
    gpu: fleet.accelerator,
    weights: fleet.weights,
    tensorParallel: fleet.tensorParallel,
    pipelineParallel: 1,
    attentionDataParallel: fleet.attentionDataParallel,
    stack: assumptions.stack,
    inputTokens: isl,
    outputTokens: osl,
  };
};

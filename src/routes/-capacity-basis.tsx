import { Link } from '@tanstack/react-router';
import { catalog } from '../catalog';
import { lateModule } from '../components/late-module';
import type { FleetConfiguration } from '../engine';
import type { CapacityQuestion } from '../engine/accuracy/basis';
import { fleetQuestion } from '../engine/accuracy/fleet-question';
import type { Fit, Shortlist } from '../engine/shortlist';
import { basisLinkText, ownMeasurement } from '../narrative/capacity-basis';
import { useDecision } from './-decision';

const useEvidence = lateModule(() => import('./-capacity-evidence'));

/** Measured, interpolated or estimated: the word beside a capacity figure, which leads to how good such figures are. */
const BasisLink = ({ asked }: { readonly asked: CapacityQuestion }) => {
  const evidence = useEvidence();
  const basis = evidence === null ? null : evidence.basisOf(asked, evidence.measurements).basis;
  return (
    <Link to="/accuracy/" search={true} className="inline-block min-h-6 underline underline-offset-2">
      {basisLinkText(basis)}
    </Link>
  );
};

/** Of a model on the fewest cards that run it. */
export const FitBasis = ({ fit: { runnable }, list }: { readonly fit: Fit; readonly list: Shortlist }) => {
  const { workload, assumptions } = list.situation;
  return (
    <BasisLink
      asked={{
        model: runnable.architecture.name,
        gpu: runnable.gpu.name,
        weights: runnable.weights,
        tensorParallel: runnable.tensorParallel,
        pipelineParallel: 1,
        attentionDataParallel: runnable.attentionDataParallel,
        stack: assumptions.stack,
        inputTokens: workload.isl,
        outputTokens: workload.osl,
      }}
    />
  );
};

/** Of a fleet that a bill is for. */
export const FleetBasis = ({ fleet }: { readonly fleet: FleetConfiguration }) => {
  const { answers, assumptions } = useDecision().state;
  if (fleet.measured) return <>{ownMeasurement}</>;
  return <BasisLink asked={fleetQuestion(fleet, { answers, assumptions }, catalog)} />;
};

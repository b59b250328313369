import { Link } from '@tanstack/react-router';
import { lateModule } from '../components/late-module';
import type { CapacityQuestion } from '../engine/accuracy/basis';
import { basisLinkText } from '../narrative/capacity-basis';

const useEvidence = lateModule(() => import('./-capacity-evidence'));

/** Measured, interpolated or estimated: the word beside a capacity figure, which leads to how good such figures are. */
export const CapacityBasisLink = ({ asked }: { readonly asked: CapacityQuestion }) => {
  const evidence = useEvidence();
  const basis = evidence === null ? null : evidence.basisOf(asked, evidence.measurements).basis;
  return (
    <Link to="/accuracy/" search={true} className="inline-block min-h-6 underline underline-offset-2">
      {basisLinkText(basis)}
    </Link>
  );
};

import { catalog } from '../../catalog';
import { CatalogNav } from '../../components/catalog-nav';
import { DataTable } from '../../components/data-table';
import { PageHeading } from '../../components/heading';
import { day } from '../../narrative/numbers';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { gpuColumns, gpuRows } from './gpu-rows';
import { HardwareFacts } from './hardware-facts';

/** All accelerators in one table, and what owning them takes. */
export const GpusScreen = () => {
  const { state, notices } = useDecision();
  const on = state.assumptions.on ?? catalog.day;
  return (
    <Page title="GPUs" on={on} notices={<LinkNotices notices={notices} />}>
      <CatalogNav />
      <PageHeading>{catalog.gpus.length} GPUs and what an hour of each costs</PageHeading>
      <p className="mt-3 mb-6 max-w-[44rem] text-muted">
        Speeds are peak figures without sparsity; “no” where a card lacks the format. A rent is the median over
        providers as known on {day(on)}, with the 10th and the 90th percentile; with fewer than three providers, the
        smallest and the largest.
      </p>
      <DataTable
        caption="Accelerators by memory, speed, power and rent"
        captionHidden
        columns={gpuColumns}
        rows={gpuRows(catalog, on)}
        sortable
      />
      <HardwareFacts />
    </Page>
  );
};

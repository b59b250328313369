import { catalog, type GpuRow } from '../../catalog';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { FactRow, Rows } from '../../components/rows';
import { specSource, specs } from '../../narrative/gpus';

/** Every figure of the card with its own source, and where sources differ. */
export const GpuSpecs = ({ gpu }: { readonly gpu: GpuRow }) => (
  <section aria-labelledby="specs" data-fact="">
    <SectionHeading id="specs">Memory, speed and power</SectionHeading>
    <Rows className="mt-3">
      {specs(gpu).map(({ field, name, value }) => (
        <FactRow key={field} name={name} value={value}>
          <SourceLine>{specSource(gpu, field, catalog)}</SourceLine>
        </FactRow>
      ))}
    </Rows>
    {gpu.note && <p className="mt-2 text-note text-muted">Notes and other readings: {gpu.note}.</p>}
  </section>
);

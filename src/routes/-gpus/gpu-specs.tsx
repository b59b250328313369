import { catalog, type GpuRow } from '../../catalog';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { specSource, specs } from '../../narrative/gpus';

/** Every figure of the card with its own source, and where sources differ. */
export const GpuSpecs = ({ gpu }: { readonly gpu: GpuRow }) => (
  <section aria-labelledby="specs" data-fact="">
    <SectionHeading id="specs">Memory, speed and power</SectionHeading>
    <dl className="mt-3 border-t border-hairline">
      {specs(gpu).map(({ field, name, value }) => (
        <div key={field} className="border-b border-hairline py-2">
          <div className="flex flex-wrap justify-between gap-x-4">
            <dt>{name}</dt>
            <dd className="text-right font-semibold">{value}</dd>
          </div>
          <SourceLine>{specSource(gpu, field, catalog)}</SourceLine>
        </div>
      ))}
    </dl>
    {gpu.note && <p className="mt-2 text-note text-muted">Notes and other readings: {gpu.note}.</p>}
  </section>
);

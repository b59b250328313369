import { catalog, type GpuRow } from '../../catalog';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { FactRow, Rows } from '../../components/rows';
import { specSource, specs } from '../../narrative/gpus';

/** Every figure of the card with its source: once for all where it is the same, and where sources differ. */
export const GpuSpecs = ({ gpu }: { readonly gpu: GpuRow }) => {
  const rows = specs(gpu).map((spec) => ({ ...spec, source: specSource(gpu, spec.field, catalog) }));
  const shared = rows.every(({ source }) => source === rows[0]?.source) ? (rows[0]?.source ?? null) : null;
  return (
    <section aria-labelledby="specs" data-fact="">
      <SectionHeading id="specs">Memory, speed and power</SectionHeading>
      <Rows className="mt-3">
        {rows.map(({ field, name, value, source }) => (
          <FactRow key={field} name={name} value={value}>
            {shared === null && <SourceLine>{source}</SourceLine>}
          </FactRow>
        ))}
      </Rows>
      {shared !== null && (
        <div className="mt-2">
          <SourceLine>{shared}</SourceLine>
        </div>
      )}
      {gpu.note && <p className="mt-2 text-note text-muted">Notes and other readings: {gpu.note}.</p>}
    </section>
  );
};

import { Link } from '@tanstack/react-router';
import { catalog, type GpuRow, type ModelRow, type Precision } from '../../catalog';
import { SectionHeading } from '../../components/heading';
import { type Fit, fitsOf } from '../../engine/cost/fitting';
import { fitBasis, fitHeading } from '../../narrative/gpus';
import { acceleratorName, precisionNames } from '../../narrative/names';
import { count, countOf } from '../../narrative/numbers';

interface Fitting {
  readonly model: ModelRow;
  readonly fit: Fit;
}

const spans = [1, 2, 4, 8, null] as const;

interface FitsProps {
  readonly gpu: GpuRow;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly lowBit: readonly Precision[];
}

/** Open models by the fewest of the card that hold them, at each precision the search would try. */
export const GpuFits = ({ gpu, inputTokens, outputTokens, lowBit }: FitsProps) => {
  const fitting: readonly Fitting[] = catalog.models.flatMap((model) => {
    const architecture = model.architecture === null ? undefined : catalog.architectureByName.get(model.architecture);
    if (model.weights !== 'open' || architecture === undefined) return [];
    return fitsOf(architecture, gpu, { inputTokens, outputTokens }, lowBit).map((fit) => ({ model, fit }));
  });
  const name = acceleratorName(gpu.name);
  return (
    <section aria-labelledby="fits" className="mt-12">
      <SectionHeading id="fits">Which open models fit</SectionHeading>
      <p className="mt-2 max-w-[46rem] text-muted">{fitBasis(inputTokens, outputTokens)}</p>
      <dl className="mt-4 border-t border-hairline">
        {spans.map((gpus) => {
          const here = fitting.filter(({ fit }) => fit.gpus === gpus);
          return (
            <div key={String(gpus)} className="gap-x-6 border-b border-hairline py-3 md:flex">
              <dt className="shrink-0 md:w-44">
                <b>{fitHeading(gpus, name)}</b>
                <span className="block text-note text-muted">{countOf(here.length, 'entry', 'entries')}</span>
              </dt>
              <dd>
                <ul className="flex flex-wrap gap-x-4 gap-y-1">
                  {here.map(({ model, fit }) => (
                    <li key={`${model.key} ${fit.weights}`}>
                      <Link
                        to="/models/$key/"
                        params={{ key: model.key }}
                        search={true}
                        className="inline-block min-h-6 underline-offset-2 hover:underline"
                      >
                        {model.name}
                      </Link>{' '}
                      <span className="text-note text-muted">
                        {precisionNames[fit.weights]}
                        {gpus !== null && ` (${count(fit.sequences)})`}
                      </span>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
};

import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { catalog, type GpuRow, gpuBySlug, gpuSlug, nearestNames } from '../../catalog';
import { CatalogNav } from '../../components/catalog-nav';
import { PageHeading } from '../../components/heading';
import { resolveWorkload } from '../../engine';
import { unknownGpu } from '../../narrative/gpus';
import { acceleratorName } from '../../narrative/names';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { GpuFits } from './gpu-fits';
import { GpuPower } from './gpu-power';
import { GpuRents } from './gpu-rents';
import { GpuSpecs } from './gpu-specs';
import { UseGpu } from './use-gpu';

const UnknownGpu = ({ slug }: { readonly slug: string }) => {
  const near = nearestNames(
    slug,
    catalog.gpus.map(({ name }) => gpuSlug(name)),
  ).flatMap((each) => gpuBySlug(catalog, each) ?? []);
  return (
    <>
      <PageHeading>No such GPU</PageHeading>
      <p className="mt-3">
        {unknownGpu(
          slug,
          near.map(({ name }) => acceleratorName(name)),
        )}
      </p>
      <ul className="mt-3 space-y-1">
        {near.map(({ name }) => (
          <li key={name}>
            <Link to="/gpus/$name/" params={{ name: gpuSlug(name) }} search={true} className="prose-link">
              {acceleratorName(name)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <Link to="/gpus/" search={true} className="prose-link">
          All GPUs
        </Link>
      </p>
    </>
  );
};

const KnownGpu = ({ gpu }: { readonly gpu: GpuRow }) => {
  const decision = useDecision();
  const { answers, assumptions } = decision.state;
  const on = assumptions.on ?? catalog.day;
  const { isl, osl } = useMemo(() => resolveWorkload(answers, assumptions, catalog), [answers, assumptions]);
  return (
    <>
      <p className="eyebrow">{gpu.vendor}</p>
      <PageHeading>{acceleratorName(gpu.name)}</PageHeading>
      <div className="mt-8 gap-x-14 lg:grid lg:grid-cols-2">
        <GpuSpecs gpu={gpu} />
        <GpuPower gpu={gpu} />
      </div>
      <GpuRents gpu={gpu} on={on} />
      <GpuFits gpu={gpu} inputTokens={isl} outputTokens={osl} lowBit={assumptions.lowBit} />
      <UseGpu gpu={gpu} decision={decision} on={on} />
    </>
  );
};

/** Everything read about one accelerator. */
export const GpuScreen = ({ slug }: { readonly slug: string }) => {
  const { state, notices } = useDecision();
  const gpu = gpuBySlug(catalog, slug);
  return (
    <Page
      title={gpu ? acceleratorName(gpu.name) : 'No such GPU'}
      on={state.assumptions.on}
      notices={<LinkNotices notices={notices} />}
    >
      <CatalogNav />
      {gpu ? <KnownGpu gpu={gpu} /> : <UnknownGpu slug={slug} />}
    </Page>
  );
};

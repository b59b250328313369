import { createFileRoute } from '@tanstack/react-router';
import { catalog, gpuBySlug } from '../catalog';
import { CatalogNav } from '../components/catalog-nav';
import { PageHeading } from '../components/heading';
import { acceleratorName } from '../narrative';
import { Page } from './-page';

const GpuScreen = () => {
  const { name } = Route.useParams();
  const gpu = gpuBySlug(catalog, name);
  const title = gpu ? acceleratorName(gpu.name) : name;
  return (
    <Page title={title}>
      <CatalogNav />
      <PageHeading>{title}</PageHeading>
    </Page>
  );
};

export const Route = createFileRoute('/gpus/$name')({
  component: GpuScreen,
});

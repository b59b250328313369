import { createFileRoute } from '@tanstack/react-router';
import { CatalogNav } from '../components/catalog-nav';
import { PageHeading } from '../components/heading';
import { Page } from './-page';

const GpusScreen = () => (
  <Page title="GPUs">
    <CatalogNav />
    <PageHeading>GPUs</PageHeading>
  </Page>
);

export const Route = createFileRoute('/gpus/')({
  staticData: {
    title: 'GPUs',
    description: 'Thirty-one accelerators: memory, speed, power, and what an hour of each is rented for.',
  },
  component: GpusScreen,
});

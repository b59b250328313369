import { createFileRoute } from '@tanstack/react-router';
import { CatalogNav } from '../components/catalog-nav';
import { PageHeading } from '../components/heading';
import { Page } from './-page';

const PricesScreen = () => (
  <Page title="Prices">
    <CatalogNav />
    <PageHeading>Prices</PageHeading>
  </Page>
);

export const Route = createFileRoute('/prices')({
  staticData: {
    title: 'Prices',
    description: 'Prices of models and GPUs on a day, how they moved, and whether independent sources agree.',
  },
  component: PricesScreen,
});

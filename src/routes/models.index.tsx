import { createFileRoute } from '@tanstack/react-router';
import { CatalogNav } from '../components/catalog-nav';
import { PageHeading } from '../components/heading';
import { Page } from './-page';

const ModelsScreen = () => (
  <Page title="Models">
    <CatalogNav />
    <PageHeading>Models</PageHeading>
  </Page>
);

export const Route = createFileRoute('/models/')({
  staticData: {
    title: 'Models',
    description:
      'What each language model costs for your mix, what it fits on, what its licence allows, and who hosts it.',
  },
  component: ModelsScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { CatalogNav } from '../components/catalog-nav';
import { PageHeading } from '../components/heading';
import { Page } from './-page';

const LicencesScreen = () => (
  <Page title="Licence check">
    <CatalogNav />
    <PageHeading>Licence check</PageHeading>
  </Page>
);

export const Route = createFileRoute('/licences')({
  staticData: {
    title: 'Licence check',
    description: 'What the licence of an open-weight model allows your company, and what it asks in return.',
  },
  component: LicencesScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { CatalogNav } from '../components/catalog-nav';
import { PageHeading } from '../components/heading';
import { Page } from './-page';

const ComplianceScreen = () => (
  <Page title="Compliance">
    <CatalogNav />
    <PageHeading>Compliance</PageHeading>
  </Page>
);

export const Route = createFileRoute('/compliance')({
  staticData: {
    title: 'Compliance',
    description: 'What sixteen regimes say about six ways to run a language model, with conditions, sources and dates.',
  },
  component: ComplianceScreen,
});

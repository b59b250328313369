import { createFileRoute } from '@tanstack/react-router';
import { catalog } from '../catalog';
import { CatalogNav } from '../components/catalog-nav';
import { PageHeading } from '../components/heading';
import { Page } from './-page';

const ModelScreen = () => {
  const { key } = Route.useParams();
  const title = catalog.modelByKey.get(key)?.name ?? key;
  return (
    <Page title={title}>
      <CatalogNav />
      <PageHeading>{title}</PageHeading>
    </Page>
  );
};

export const Route = createFileRoute('/models/$key')({
  component: ModelScreen,
});

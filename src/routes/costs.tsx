import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';

const CostsScreen = () => {
  const { notices } = useDecision();
  return (
    <Page title="Costs" notices={<LinkNotices notices={notices} />}>
      <PageHeading>Costs</PageHeading>
    </Page>
  );
};

export const Route = createFileRoute('/costs')({
  staticData: { title: 'Costs' },
  component: CostsScreen,
});

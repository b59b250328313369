import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';

const ResultScreen = () => {
  const { notices } = useDecision();
  return (
    <Page title="Decision" notices={<LinkNotices notices={notices} />}>
      <PageHeading>Decision</PageHeading>
    </Page>
  );
};

export const Route = createFileRoute('/result')({
  staticData: { title: 'Decision' },
  component: ResultScreen,
});

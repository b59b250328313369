import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';

const CheckScreen = () => {
  const { notices } = useDecision();
  return (
    <Page title="Check your answers" notices={<LinkNotices notices={notices} />}>
      <PageHeading>Check your answers, then read the result</PageHeading>
    </Page>
  );
};

export const Route = createFileRoute('/check')({
  staticData: { title: 'Check your answers' },
  component: CheckScreen,
});

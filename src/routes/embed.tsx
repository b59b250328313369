import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';

const EmbedScreen = () => {
  const { notices } = useDecision();
  return (
    <Page title="Embedded decision" notices={<LinkNotices notices={notices} />}>
      <PageHeading>Embedded decision</PageHeading>
    </Page>
  );
};

export const Route = createFileRoute('/embed')({
  staticData: { title: 'Embedded decision' },
  component: EmbedScreen,
});

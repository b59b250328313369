import { createFileRoute } from '@tanstack/react-router';
import { PageHeading } from '../components/heading';
import { AssessHeader } from '../components/site-header';
import { useDecision } from './-decision';
import { LinkNotices } from './-link-notices';
import { Page } from './-page';

const AssessScreen = () => {
  const { notices } = useDecision();
  return (
    <Page title="Questions" header={<AssessHeader answered={0} of={14} />} notices={<LinkNotices notices={notices} />}>
      <PageHeading>Questions</PageHeading>
    </Page>
  );
};

export const Route = createFileRoute('/assess')({
  staticData: { title: 'Questions' },
  component: AssessScreen,
});

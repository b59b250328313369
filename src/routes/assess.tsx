import { createFileRoute } from '@tanstack/react-router';
import { AssessScreen } from './-assess/screen';
import { openWorkspace } from './-workspace';

export const Route = createFileRoute('/assess')({
  staticData: {
    title: 'Questions',
  },
  beforeLoad: openWorkspace,
  component: AssessScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { AssessScreen } from './-assess/screen';
import { openWorkspace } from './-workspace';

export const Route = createFileRoute('/assess')({
  staticData: {
    title: 'Questions',
    description:
      'Fourteen questions about your data, your volume, your model and your team; any of them may stay open.',
  },
  beforeLoad: openWorkspace,
  component: AssessScreen,
});

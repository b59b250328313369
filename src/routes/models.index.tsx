import { createFileRoute } from '@tanstack/react-router';
import { ModelsScreen } from './-models/list-screen';

export const Route = createFileRoute('/models/')({
  staticData: {
    title: 'Models',
    description:
      'What each language model costs for your mix, what it fits on, what its licence allows, and who hosts it.',
  },
  component: ModelsScreen,
});

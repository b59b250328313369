import { createFileRoute } from '@tanstack/react-router';
import { ModelsScreen } from './-models/list-screen';

export const Route = createFileRoute('/models/')({
  staticData: {
    title: 'Models',
  },
  component: ModelsScreen,
});

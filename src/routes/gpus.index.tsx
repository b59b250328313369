import { createFileRoute } from '@tanstack/react-router';
import { GpusScreen } from './-gpus/gpus-screen';

export const Route = createFileRoute('/gpus/')({
  staticData: {
    title: 'GPUs',
  },
  component: GpusScreen,
});

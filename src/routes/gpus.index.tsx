import { createFileRoute } from '@tanstack/react-router';
import { GpusScreen } from './-gpus/gpus-screen';

export const Route = createFileRoute('/gpus/')({
  staticData: {
    title: 'GPUs',
    description: 'Thirty-one accelerators: memory, speed, power, and what an hour of each is rented for.',
  },
  component: GpusScreen,
});

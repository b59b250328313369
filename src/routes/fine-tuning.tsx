import { createFileRoute } from '@tanstack/react-router';
import { TuningScreen } from './-fine-tuning/tuning-screen';

export const Route = createFileRoute('/fine-tuning')({
  staticData: {
    title: 'Fine-tuning',
  },
  component: TuningScreen,
});

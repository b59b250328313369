import { createFileRoute } from '@tanstack/react-router';
import { TuningScreen } from './-fine-tuning/tuning-screen';

export const Route = createFileRoute('/fine-tuning')({
  staticData: {
    title: 'Fine-tuning',
    description:
      'What tuning a model takes: tokens, GPU memory, GPU hours, rent, hosted prices, and what serving then costs.',
  },
  component: TuningScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { AccuracyScreen } from './-accuracy/screen';

export const Route = createFileRoute('/accuracy')({
  staticData: {
    title: 'How good the capacity figures are',
    description:
      'Predicted against measured tokens per second of 841 published runs: error by GPU, model, engine and kind of run.',
  },
  component: AccuracyScreen,
});

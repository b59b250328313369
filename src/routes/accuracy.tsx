import { createFileRoute } from '@tanstack/react-router';
import { AccuracyScreen } from './-accuracy/screen';

export const Route = createFileRoute('/accuracy')({
  staticData: {
    title: 'How good the capacity figures are',
  },
  component: AccuracyScreen,
});

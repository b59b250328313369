import { createFileRoute } from '@tanstack/react-router';
import { CheckScreen } from './-check/screen';

export const Route = createFileRoute('/check')({
  staticData: {
    title: 'Check your answers',
    description:
      'Every answer in words, what is assumed where there is none, and answers that speak against each other.',
  },
  component: CheckScreen,
});

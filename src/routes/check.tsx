import { createFileRoute } from '@tanstack/react-router';
import { CheckScreen } from './-check/screen';

export const Route = createFileRoute('/check')({
  staticData: {
    title: 'Check your answers',
  },
  component: CheckScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { UsageScreen } from './-usage/screen';

export const Route = createFileRoute('/usage')({
  staticData: {
    title: 'Measure your usage',
    description:
      'Volume, request length, week and growth from a request log or a usage export, read in your browser and never uploaded.',
  },
  component: UsageScreen,
});

import { createFileRoute } from '@tanstack/react-router';
import { UsageScreen } from './-usage/screen';

export const Route = createFileRoute('/usage')({
  staticData: {
    title: 'Measure your usage',
  },
  component: UsageScreen,
});

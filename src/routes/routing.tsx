import { createFileRoute } from '@tanstack/react-router';
import { RoutingScreen } from './-routing/routing-screen';

export const Route = createFileRoute('/routing')({
  staticData: {
    title: 'Several workloads',
  },
  component: RoutingScreen,
});

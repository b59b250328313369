import { createFileRoute } from '@tanstack/react-router';
import { RoutingScreen } from './-routing/routing-screen';

export const Route = createFileRoute('/routing')({
  staticData: {
    title: 'Several workloads',
    description:
      'Two to six kinds of requests decided together: which goes where, what the split costs beside one option for everything, and how far a prompt can get.',
  },
  component: RoutingScreen,
});

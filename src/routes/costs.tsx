import { createFileRoute } from '@tanstack/react-router';
import { CostsScreen } from './-costs/costs-screen';

export const Route = createFileRoute('/costs')({
  staticData: {
    title: 'Costs',
  },
  component: CostsScreen,
});

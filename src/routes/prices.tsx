import { createFileRoute } from '@tanstack/react-router';
import { PricesScreen } from './-prices/prices-screen';

export const Route = createFileRoute('/prices')({
  staticData: {
    title: 'Prices',
  },
  component: PricesScreen,
});

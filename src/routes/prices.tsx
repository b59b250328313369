import { createFileRoute } from '@tanstack/react-router';
import { PricesScreen } from './-prices/prices-screen';

export const Route = createFileRoute('/prices')({
  staticData: {
    title: 'Prices',
    description: 'Prices of models and GPUs on a day, how they moved, and whether independent sources agree.',
  },
  component: PricesScreen,
});

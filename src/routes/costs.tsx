import { createFileRoute } from '@tanstack/react-router';
import { CostsScreen } from './-costs/costs-screen';

export const Route = createFileRoute('/costs')({
  staticData: {
    title: 'Costs',
    description: 'What each way to run a language model costs a month, line by line, and where owning starts to pay.',
  },
  component: CostsScreen,
});

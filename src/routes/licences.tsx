import { createFileRoute } from '@tanstack/react-router';
import { LicencesScreen } from './-licences/screen';

export const Route = createFileRoute('/licences')({
  staticData: {
    title: 'Licence check',
    description: 'What the licence of an open-weight model allows your company, and what it asks in return.',
  },
  component: LicencesScreen,
});

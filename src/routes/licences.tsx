import { createFileRoute } from '@tanstack/react-router';
import { LicencesScreen } from './-licences/screen';

export const Route = createFileRoute('/licences')({
  staticData: {
    title: 'Licence check',
  },
  component: LicencesScreen,
});

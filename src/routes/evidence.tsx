import { createFileRoute } from '@tanstack/react-router';
import { EvidenceScreen } from './-evidence/screen';

export const Route = createFileRoute('/evidence')({
  staticData: {
    title: 'Evidence',
  },
  component: EvidenceScreen,
});

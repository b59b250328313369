import { createFileRoute } from '@tanstack/react-router';
import { EvidenceScreen } from './-evidence/screen';

export const Route = createFileRoute('/evidence')({
  staticData: {
    title: 'Evidence',
    description:
      'Every row of five published guides put to the engine: where it agrees, where not and why, and what each guide claims.',
  },
  component: EvidenceScreen,
});

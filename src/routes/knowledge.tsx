import { createFileRoute } from '@tanstack/react-router';
import { KnowledgeScreen } from './-knowledge/screen';

export const Route = createFileRoute('/knowledge')({
  staticData: {
    title: 'Judgements of the method',
    description:
      'Every weight, level, prior and constant behind a recommendation, with its reason and what it rests on; any of them can be changed for one decision.',
  },
  component: KnowledgeScreen,
});

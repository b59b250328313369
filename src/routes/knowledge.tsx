import { createFileRoute } from '@tanstack/react-router';
import { KnowledgeScreen } from './-knowledge/screen';

export const Route = createFileRoute('/knowledge')({
  staticData: {
    title: 'Judgements of the method',
  },
  component: KnowledgeScreen,
});

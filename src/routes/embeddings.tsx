import { createFileRoute } from '@tanstack/react-router';
import { EmbeddingsScreen } from './-embeddings/embeddings-screen';

export const Route = createFileRoute('/embeddings')({
  staticData: {
    title: 'Embeddings',
  },
  component: EmbeddingsScreen,
});

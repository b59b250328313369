import { createFileRoute } from '@tanstack/react-router';
import { EmbeddingsScreen } from './-embeddings/embeddings-screen';

export const Route = createFileRoute('/embeddings')({
  staticData: {
    title: 'Embeddings',
    description:
      'What embedding a corpus costs: tokens by what they are for, every seller, your own GPU, where they cross, and what changing the model takes.',
  },
  component: EmbeddingsScreen,
});

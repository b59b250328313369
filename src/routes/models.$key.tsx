import { createFileRoute } from '@tanstack/react-router';
import { ModelScreen } from './-models/model-screen';

const ModelRoute = () => {
  const { key } = Route.useParams();
  return <ModelScreen key={key} modelKey={key} />;
};

export const Route = createFileRoute('/models/$key')({
  component: ModelRoute,
});

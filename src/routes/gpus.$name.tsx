import { createFileRoute } from '@tanstack/react-router';
import { GpuScreen } from './-gpus/gpu-screen';

const Screen = () => <GpuScreen slug={Route.useParams().name} />;

export const Route = createFileRoute('/gpus/$name')({
  component: Screen,
});

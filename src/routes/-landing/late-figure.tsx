import { type ReactNode, Suspense } from 'react';
import { Keep, Prerendered } from '../../components/prerendered';
import { useAfterPaint } from './after-paint';

interface LateFigureProps {
  /** The prerendered part of the page that stands here until the code is there. */
  readonly name: string;
  /** A lazy component: its code is asked for after the first paint. */
  readonly children: ReactNode;
}

/** A computed figure: on the page from the start, alive a moment later. */
export const LateFigure = ({ name, children }: LateFigureProps) => {
  const painted = useAfterPaint();
  const meanwhile = <Prerendered of={name} />;
  if (!painted && !import.meta.env.SSR) return meanwhile;
  return (
    <Suspense fallback={meanwhile}>
      <Keep as={name}>{children}</Keep>
    </Suspense>
  );
};

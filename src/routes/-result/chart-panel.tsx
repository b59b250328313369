import { lazy, Suspense, useDeferredValue } from 'react';
import { Card } from '../../components/card';
import { Pending } from '../../components/panel-boundary';
import type { Assessment } from '../../engine';
import { waiting } from '../../narrative/result/headings';

const CostPicture = lazy(async () => ({ default: (await import('./cost-picture')).CostPicture }));

/** Where the chart will stand: nothing below moves when it arrives. */
const Room = () => (
  <p className="min-h-[22rem] text-note text-muted sm:min-h-[26rem] print:min-h-0">
    <Pending>{waiting.chart}</Pending>
  </p>
);

/** The break-even chart; its points follow the sentence a moment later. */
export const ChartPanel = ({ assessment }: { readonly assessment: Assessment }) => {
  const settled = useDeferredValue(assessment, null);
  return (
    <Card data-part="costs-over-volume" className="self-start p-4 sm:p-6">
      {settled === null ? (
        <Room />
      ) : (
        <Suspense fallback={<Room />}>
          <CostPicture assessment={settled} />
        </Suspense>
      )}
    </Card>
  );
};

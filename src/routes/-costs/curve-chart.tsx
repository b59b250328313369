import type { ReactNode } from 'react';
import { CostChart } from '../../charts/cost-chart';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { csvOf } from '../../components/table-data';
import type { CostCurve } from '../../engine';
import { mainRules } from '../../narrative';
import type { Picture } from '../-cost-picture';
import { curveColumns, curveRows } from './curve-table';
import { download } from './download';
import type { UsdCurve } from './picture';

/** A published range is marked at its middle, on the logarithmic axis. */
const guides = mainRules.map(({ label, tokensPerDay: { low, high } }) => ({
  tokensPerDay: Math.sqrt(low * high),
  label,
}));

/** The chart draws dollars of any kind, while its input is typed by the month: one place where the unit is let go. */
const drawn = (curves: readonly UsdCurve[]) => curves as readonly CostCurve[];

interface CurveChartProps {
  readonly picture: Picture;
  readonly curves: readonly UsdCurve[];
  readonly title: ReactNode;
  readonly caption: string;
  readonly summary: string;
  readonly print: (usd: number) => string;
  readonly dimmed: boolean;
  /** Of the downloaded file, without its ending. */
  readonly file: string;
  /** Says before the reading of the pointer what a figure is. */
  readonly children?: ReactNode;
}

/** Cost over volume with its table and its file: the same figures three times. */
export const CurveChart = (props: CurveChartProps) => {
  const { picture, curves, title, caption, summary, print, dimmed, file, children } = props;
  const columns = curveColumns(picture, curves);
  const rows = curveRows(picture, curves, print);
  return (
    <Card className="relative p-4 sm:p-5">
      <CostChart
        curves={drawn(curves)}
        breakEven={picture.breakEven}
        you={picture.you}
        guides={guides}
        title={title}
        note="Each step on both axes is ten times more. Dotted: published rules of thumb."
        summary={summary}
        dimmed={dimmed}
      >
        <Details place="corner" summary="Show as table">
          <DataTable
            caption={caption}
            columns={columns}
            rows={rows}
            sortable
            actions={
              <Button look="small" onClick={() => download(`${file}.csv`, csvOf(columns, rows))}>
                Download CSV
              </Button>
            }
          />
        </Details>
      </CostChart>
      {children}
    </Card>
  );
};

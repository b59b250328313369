import { catalog } from '../catalog';
import { TornadoChart } from '../charts/tornado';
import type { Tornado } from '../engine';
import type { Assumptions } from '../framework';
import {
  barWords,
  movingBars,
  tornadoCaption,
  tornadoColumns,
  tornadoNote,
  tornadoRows,
  tornadoTableName,
} from '../narrative/tornado-table';
import { tornadoTitle } from '../narrative/uncertainty';
import { ChartFrame } from './-chart/chart-frame';
import { pricesOf } from './-chart/price-day';

/** Which figures matter most: the first so many as bars, all of them as a table. */
export const TornadoBars = ({
  tornado,
  on,
  typed,
  most,
}: {
  readonly tornado: Tornado;
  /** Day of the prices. */
  readonly on: string;
  /** What the reader typed for lines that nobody publishes a figure for. */
  readonly typed: Assumptions['typed'];
  readonly most?: number;
}) => {
  const rows = barWords(tornado, catalog, typed);
  const title = tornadoTitle(tornado);
  return (
    <ChartFrame
      title={title}
      titled
      note={tornadoNote(tornado)}
      description={title}
      file="what-matters-most"
      source={pricesOf(on)}
      tableName={tornadoTableName(rows.length, most)}
      table={{ caption: tornadoCaption(), columns: tornadoColumns(tornado), rows: tornadoRows(tornado, rows) }}
    >
      <TornadoChart rows={movingBars(rows).slice(0, most)} middle={tornado.gapUsd ?? tornado.totalUsd} />
    </ChartFrame>
  );
};

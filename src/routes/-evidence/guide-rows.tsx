import { useState } from 'react';
import { Button } from '../../components/button';
import { LiveRegion } from '../../components/live-region';
import { type Agreement, agreements, type GuideId, guideIds, guideRows } from '../../evidence';
import type { PointResult, RowResult } from '../../evidence/agreement-table';
import { countOf } from '../../narrative';
import { agreementNames, guideText } from '../../narrative/guide-rows';
import { SelectFilter, TextFilter } from './filters';
import { GuideRowView, rowGrid } from './guide-row';
import { isKept, noRowFilter, type RowFilter } from './row-filter';

const guideNames = Object.fromEntries(guideIds.map((id) => [id, guideText(id)])) as Record<GuideId, string>;

interface GuideRowsProps {
  readonly results: ReadonlyMap<string, RowResult>;
  readonly earlier: ReadonlyMap<string, PointResult>;
}

/** All rows, to be searched and filtered by guide and by agreement. */
export const GuideRows = ({ results, earlier }: GuideRowsProps) => {
  const [filter, setFilter] = useState<RowFilter>(noRowFilter);
  const shown = guideRows.filter((row) => isKept(row, results.get(row.id)?.agreement, filter));
  const isFiltered = filter.text !== '' || filter.guide !== null || filter.agreement !== null;
  const said = isFiltered ? `${countOf(shown.length, 'row')} of ${guideRows.length}` : countOf(guideRows.length, 'row');
  return (
    <>
      <div className="screen-only mt-5 flex flex-wrap items-center gap-2">
        <TextFilter label="Find a row" value={filter.text} onChange={(text) => setFilter({ ...filter, text })} />
        <SelectFilter<GuideId>
          label="Guide"
          all="All guides"
          names={guideNames}
          value={filter.guide}
          onChange={(guide) => setFilter({ ...filter, guide })}
        />
        <SelectFilter<Agreement>
          label="Agreement"
          all="Any agreement"
          names={agreementNames}
          order={agreements}
          value={filter.agreement}
          onChange={(agreement) => setFilter({ ...filter, agreement })}
        />
        <span className="text-note text-muted">{said}</span>
        <LiveRegion says={isFiltered ? said : ''} />
      </div>
      <div aria-hidden="true" className={`mt-4 hidden border-b border-hairline pb-2 text-note text-muted ${rowGrid}`}>
        <span>Row</span>
        <span>Situation</span>
        <span>The guide says</span>
        <span>Our result</span>
        <span>Agreement</span>
      </div>
      {shown.map((row) => {
        const result = results.get(row.id);
        if (result === undefined) return null;
        const old = earlier.get(row.id) ?? null;
        const differs = old !== null && (old.winner !== result.winner || old.agreement !== result.agreement);
        return <GuideRowView key={row.id} row={row} result={result} before={differs ? old : null} />;
      })}
      {shown.length === 0 && (
        <p className="mt-4">
          No row is all of that.{' '}
          <Button look="text" onClick={() => setFilter(noRowFilter)}>
            Show all rows
          </Button>
        </p>
      )}
    </>
  );
};

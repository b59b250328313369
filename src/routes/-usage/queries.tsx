import { useState } from 'react';
import { ChipToggle } from '../../components/chip';
import { CopyField } from '../../components/copy-field';
import { SectionHeading } from '../../components/heading';
import { dialectLabel, type QueryDialect, queryDialects, usageQuery } from '../../export/usage-queries';

/** For logs that outgrow a browser: the same profile, worked out where the log already is. */
export const Queries = () => {
  const [dialect, setDialect] = useState<QueryDialect>('duckdb');
  return (
    <section aria-labelledby="usage-queries" className="screen-only mt-12">
      <SectionHeading id="usage-queries">For logs that outgrow a browser</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">
        This query returns one row with the same profile as JSON, and nothing else of your log. Put in your table and
        columns, run it, and drop or paste the result above. It leaves cached, deferred and failed requests and the
        models out. The DuckDB query is run in our tests; the others are made from the same template and are not.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: chips of one choice, not the fields of a form */}
      <div role="group" aria-label="Query for" className="mt-3 flex flex-wrap gap-2">
        {queryDialects.map((each) => (
          <ChipToggle key={each} pressed={each === dialect} onChange={() => setDialect(each)}>
            {dialectLabel(each)}
          </ChipToggle>
        ))}
      </div>
      <div className="mt-3">
        <CopyField
          key={dialect}
          label={`Query for ${dialectLabel(dialect)}`}
          text={usageQuery(dialect)}
          what="query"
          lines={10}
        />
      </div>
      <p className="text-note text-muted">
        On the command line: <code>npm run -s cli -- usage log.csv</code> prints the same profile.
      </p>
    </section>
  );
};

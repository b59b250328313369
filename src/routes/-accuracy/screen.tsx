import { useState } from 'react';
import { PageHeading, SectionHeading } from '../../components/heading';
import { groupings, summarise } from '../../engine/accuracy';
import { accuracyHeadline, insideText } from '../../narrative/accuracy';
import { count, day } from '../../narrative/numbers';
import { LateDetails } from '../-compliance/late-details';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { comparedRuns, groupName, months, runs } from './accuracy-data';
import { ErrorTables } from './error-tables';
import { type Filter, FilterBar, kept } from './filter';
import { Band, Bases, Limits } from './limits';
import { OwnRuns } from './own-runs';
import { Picture } from './picture';
import { RunTable } from './run-table';

/** Predicted against measured, and what follows for every capacity figure of the app. */
export const AccuracyScreen = () => {
  const { state, notices } = useDecision();
  const [filter, setFilter] = useState<Filter>({});
  const shown = kept(comparedRuns, filter);
  const ids = new Set(shown.map(({ id }) => id));
  const some = summarise(shown);
  const chosen = groupings.flatMap((by) => (filter[by] === undefined ? [] : [groupName(by, filter[by])]));
  const which = chosen.length === 0 ? 'published runs' : `published runs with ${chosen.join(', ')}`;
  return (
    <Page
      amounts={false}
      title="How good the capacity figures are"
      on={state.assumptions.on}
      notices={<LinkNotices notices={notices} />}
    >
      <PageHeading>How good the capacity figures are</PageHeading>
      <p className="mt-2 max-w-[66ch] text-body text-muted">
        Tokens per second are predicted from a model's shape and a card's figures, never looked up. Here the prediction
        is held against every published run that could be read: {count(runs.length)} of them, {day(months.first)} to{' '}
        {day(months.last)}.
      </p>
      <FilterBar runs={comparedRuns} filter={filter} onChange={setFilter} />
      <section aria-labelledby="picture" className="mt-6">
        <SectionHeading id="picture" aria-live="polite">
          {some === null ? 'No run is all of that at once' : accuracyHeadline(some, which)}
        </SectionHeading>
        {some !== null && (
          <>
            <p className="mt-1 mb-4 text-muted">
              {insideText(some)} On the line, prediction and measurement are equal; between the solid edges lies the
              band of a tuned stack, between the dashed ones that of default settings.
            </p>
            <Picture
              runs={shown}
              title={accuracyHeadline(some, which)}
              summary={`Predicted against measured tokens a second. ${accuracyHeadline(some, which)} ${insideText(some)}`}
              file="predicted-against-measured"
              source={`Published runs of ${day(months.first)} to ${day(months.last)}.`}
              details={
                <LateDetails
                  key={[...ids][0]}
                  summary={`The ${count(shown.length)} runs as a table, each with its source`}
                >
                  {() => (
                    <div className="clear-both">
                      <RunTable runs={runs.filter(({ run }) => ids.has(run.id))} />
                    </div>
                  )}
                </LateDetails>
              }
            />
          </>
        )}
      </section>
      {some !== null && (
        <section aria-labelledby="errors" className="mt-12">
          <SectionHeading id="errors">Error by GPU, model, engine and kind of run</SectionHeading>
          <p className="mt-2 max-w-[66ch] text-muted">
            Within 10% means that predicted ÷ measured lies between 0.9 and 1.1. Where few runs stand behind a row, it
            says little.
          </p>
          <ErrorTables runs={shown} />
        </section>
      )}
      <Bases />
      <Band />
      <Limits />
      <OwnRuns />
    </Page>
  );
};

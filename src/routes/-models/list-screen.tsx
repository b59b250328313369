import { useDeferredValue, useMemo, useState } from 'react';
import { LinkButton } from '../../components/button';
import { CatalogNav } from '../../components/catalog-nav';
import { PageHeading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { hiddenText, mixText, modelsHeading, requestText, taskText } from '../../narrative/models';
import { amountsIn, day as dayText } from '../../narrative/numbers';
import { type ModelFilter, type ModelSort, toFragment, type View } from '../../permalink';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { UnknownNames } from '../-unknown-names';
import { Emptied } from './emptied';
import { FilterBar } from './filter-bar';
import { type ListQuery, listed, turned, withFilter } from './list';
import { ModelsTable } from './models-table';
import { features, isUnanswered, useShortlist } from './shortlist';

const usualFilters: readonly ModelFilter[] = ['fits'];
const usualSort: ModelSort = 'price';
/** What a reader takes in at once; the rest follows on request. */
const firstRows = 25;

const without = <K extends keyof View>(view: View, key: K): View => {
  const { [key]: _dropped, ...rest } = view;
  return rest;
};
const withView = <K extends keyof View>(view: View, key: K, value: View[K] | undefined): View =>
  value === undefined ? without(view, key) : { ...view, [key]: value };

export const ModelsScreen = () => {
  const { state, notices, update } = useDecision();
  const [all, setAll] = useState(false);
  const list = useShortlist(state);
  const { modelFilters = usualFilters, modelSort = usualSort, modelName = '' } = state.view;
  const wanted = useMemo<ListQuery>(
    () => ({ filters: modelFilters, sort: modelSort, name: modelName }),
    [modelFilters, modelSort, modelName],
  );
  const query = useDeferredValue(wanted);
  const { rows, emptiedBy } = useMemo(() => listed(list, query, features), [list, query]);
  const { workload, answers, day } = list.situation;

  const change = <K extends keyof View>(key: K, value: View[K] | undefined) =>
    update((before) => ({ ...before, view: withView(before.view, key, value) }), { replace: true });
  const setFilter = (filter: ModelFilter, on: boolean) => change('modelFilters', withFilter(modelFilters, filter, on));
  const setSort = (sort: ModelSort) => change('modelSort', sort === usualSort ? undefined : sort);
  const setName = (name: string) => change('modelName', name === '' ? undefined : name);

  const fitsOnly = query.filters.includes('fits');
  const others = query.filters.some((filter) => filter !== 'fits') || query.name.trim() !== '';
  const heading = modelsHeading(rows.length, list.rows.length, fitsOnly, others);
  const shown = all ? rows : rows.slice(0, firstRows);
  const more = rows.length - shown.length;

  return (
    <Page
      title="Models"
      on={state.assumptions.on}
      notices={
        <>
          <LinkNotices notices={notices} />
          <UnknownNames {...state} />
        </>
      }
    >
      <CatalogNav />
      <PageHeading>{heading}</PageHeading>
      <p className="mt-2 text-body text-muted">
        Priced for {isUnanswered(state) ? 'the usual mix' : 'your mix'}: {mixText(workload)}.
      </p>
      {isUnanswered(state) && (
        <p className="mt-1 max-w-[66ch] text-dense text-muted">
          You have answered nothing yet, so the limits are defaults: {taskText(answers)}, requests of{' '}
          {requestText(workload)}.{' '}
          <LinkButton look="text" className="text-dense!" to="/assess/" search={true}>
            Answer the questions
          </LinkButton>
        </p>
      )}
      <LiveRegion says={heading} />
      <FilterBar
        filters={modelFilters}
        name={modelName}
        sort={modelSort}
        onFilter={setFilter}
        onName={setName}
        onSort={setSort}
      />
      {emptiedBy === null ? (
        <ModelsTable
          key={toFragment({ ...state, view: {} })}
          rows={shown}
          list={list}
          sort={modelSort}
          onSort={(column) => setSort(turned(modelSort, column))}
        />
      ) : (
        <Emptied
          emptiedBy={emptiedBy}
          name={query.name}
          onDrop={() => (emptiedBy.what === 'name' ? setName('') : setFilter(emptiedBy.what, false))}
        />
      )}
      <p className="mt-5 text-note text-muted">
        {more > 0 && (
          <>
            <button
              type="button"
              onClick={() => setAll(true)}
              className="min-h-6 underline underline-offset-2 hover:text-ink"
            >
              {more} more
            </button>
            .{' '}
          </>
        )}
        {fitsOnly && hiddenText(list.hidden, answers)}
      </p>
      <p className="mt-1 text-note text-muted">
        Prices in {amountsIn().code} per million tokens, input and output together, as of {dayText(day)}. What a licence
        allows is our reading, not legal advice.
      </p>
    </Page>
  );
};

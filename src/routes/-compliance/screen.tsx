import { useMemo } from 'react';
import { Button } from '../../components/button';
import { CatalogNav } from '../../components/catalog-nav';
import { ChipToggle } from '../../components/chip';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { PageHeading, SectionHeading } from '../../components/heading';
import { optionIds, optionLabels } from '../../framework';
import { reviewRule } from '../../framework/review';
import { count, countOf, day, listed } from '../../narrative';
import { notAdvice, strongestText } from '../../narrative/compliance';
import { provenanceText } from '../../narrative/provenance';
import { providerColumns } from '../../narrative/provider-terms';
import type { Decision } from '../-decision';
import { Checklist } from './checklist';
import { type ComplianceView, complianceView, sourceById } from './compliance-data';
import { Handling } from './handling';
import { ProviderRow, providerGrid } from './provider-row';
import { RegimeRow, regimeGrid } from './regime-row';

const columnHeads = 'border-b border-hairline pb-2 text-note text-muted max-lg:hidden';

const Picker = ({ view, decision }: { readonly view: ComplianceView; readonly decision: Decision }) => {
  const pick = (change: (ids: readonly string[]) => readonly string[]) =>
    decision.update(
      (state) => {
        const { regimes = [], ...rest } = state.view;
        const ids = change(regimes.filter((id) => !view.unknown.includes(id)));
        return { ...state, view: ids.length === 0 ? rest : { ...rest, regimes: ids } };
      },
      { replace: true },
    );
  const isPicked = (id: string) => view.picked.some(({ regime }) => regime.id === id);
  return (
    <fieldset className="screen-only mt-6 min-w-0">
      <legend className="mb-2 font-medium">Which of these apply to you?</legend>
      <div className="flex flex-wrap gap-2">
        {view.standings.map(({ regime: { id, name } }) => (
          <ChipToggle
            key={id}
            pressed={isPicked(id)}
            onChange={(on) => pick((ids) => (on ? [...ids, id] : ids.filter((each) => each !== id)))}
          >
            {name}
          </ChipToggle>
        ))}
      </div>
      <p role="status" className="mt-2 flex flex-wrap items-center gap-x-4 text-note text-muted">
        {view.picked.length === 0
          ? `None picked: all ${count(view.standings.length)} are shown, in short.`
          : `${count(view.picked.length)} of ${count(view.standings.length)} shown. The choice travels in the link.`}
        {view.picked.length > 0 && (
          <Button look="text" onClick={() => pick(() => [])}>
            Show all
          </Button>
        )}
      </p>
      {view.unknown.length > 0 && (
        <p role="alert" className="mt-2 text-dense">
          The link names what is not a regime here: {listed(view.unknown.map((id) => `"${id.slice(0, 40)}"`))}. Ignored;
          pick from the list above.
        </p>
      )}
    </fieldset>
  );
};

const Strongest = ({ strongest }: Pick<ComplianceView, 'strongest'>) => {
  const text = strongestText(strongest);
  const kept = strongest.flatMap((one) => (one.kept ? [one.kept] : []));
  if (text === null) return null;
  return (
    <div data-fact="" className="mt-6 max-w-[72ch] border-l-4 border-accent py-0.5 pl-3">
      <p>{text}</p>
      {kept.map(({ source, asOf }) => (
        <SourceLine key={source}>{provenanceText(sourceById, { source, asOf })}</SourceLine>
      ))}
      {kept.length === 0 && <SourceLine>From the provider terms below, each with its source.</SourceLine>}
    </div>
  );
};

const Ahead = ({ ahead, on }: Pick<ComplianceView, 'ahead' | 'on'>) => (
  <section aria-labelledby="ahead" className="mt-12" data-fact="">
    <SectionHeading id="ahead">Changes ahead of {day(on)}</SectionHeading>
    {ahead.length === 0 ? (
      <p className="mt-2 text-muted">None of the texts read announces one.</p>
    ) : (
      <dl className="mt-3 border-t border-hairline">
        {ahead.map(({ who, date, what }) => (
          <div
            key={`${date} ${who} ${what}`}
            className="border-b border-hairline py-2 text-dense md:grid md:grid-cols-[7rem_16rem_1fr] md:gap-x-6"
          >
            <dt className="font-semibold tabular-nums">{day(date)}</dt>
            <dd className="text-muted">{who}</dd>
            <dd>{what}.</dd>
          </div>
        ))}
      </dl>
    )}
    <SourceLine>Sources stand under each regime above, and under each provider below.</SourceLine>
  </section>
);

/** The regimes against six options, fifteen providers' terms, and what follows from them for this reader. */
export const ComplianceScreen = ({ decision }: { readonly decision: Decision }) => {
  const view = useMemo(() => complianceView(decision.state), [decision.state]);
  const { on, picked, standings, providers, overdue } = view;
  const shown = picked.length > 0 ? picked : standings;
  return (
    <>
      <CatalogNav />
      <PageHeading>Compliance</PageHeading>
      <p className="mt-2 max-w-[66ch] text-body text-muted">
        What {count(standings.length)} regimes say about six ways to run a language model. Most turn on contracts,
        places and controls, not on open or closed weights.
      </p>
      <div className="mt-3 max-w-[66ch] border-l-4 border-warn py-0.5 pl-3">
        <p>
          As of {day(on)}. {notAdvice}
        </p>
        {overdue.length > 0 && (
          <Details summary={`${countOf(overdue.length, 'text is', 'texts are')} due to be read again`}>
            <p className="text-note">{listed(overdue)}.</p>
          </Details>
        )}
      </div>
      <Strongest strongest={view.strongest} />
      <Picker view={view} decision={decision} />
      <section aria-labelledby="matrix" className="mt-8">
        <SectionHeading id="matrix">Regimes and options</SectionHeading>
        <p className="mt-1 mb-4 text-muted">Each entry opens its conditions and its source.</p>
        <div aria-hidden="true" className={`${columnHeads} ${regimeGrid}`}>
          <span>Regime</span>
          {optionIds.map((option) => (
            <span key={option}>{optionLabels[option]}</span>
          ))}
        </div>
        <ul>
          {shown.map((standing) => (
            <RegimeRow
              key={`${standing.regime.id} ${picked.length > 0}`}
              standing={standing}
              on={on}
              open={picked.length > 0}
            />
          ))}
        </ul>
      </section>
      {picked.length > 0 && <Checklist picked={picked} on={on} />}
      <Ahead ahead={view.ahead} on={on} />
      <section aria-labelledby="providers" className="mt-12">
        <SectionHeading id="providers">Provider terms</SectionHeading>
        <p className="mt-1 mb-4 max-w-[66ch] text-muted">
          Unknown means that no text read says so; it does not mean no. A price for a region counts in a bill only where
          your answers demand that region; elsewhere it is only told. {reviewRule.why}
        </p>
        <div aria-hidden="true" className={`${columnHeads} ${providerGrid}`}>
          <span>Provider</span>
          {providerColumns.map((column) => (
            <span key={column}>{column}</span>
          ))}
        </div>
        <ul>
          {providers.map((provider) => (
            <ProviderRow key={provider.terms.policy.id} {...provider} on={on} />
          ))}
        </ul>
      </section>
      <Handling />
    </>
  );
};

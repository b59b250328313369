import { SourceLine } from '../../components/fact';
import type { OptionStanding, RegimeStanding } from '../../engine/compliance';
import { optionLabels } from '../../framework';
import { day } from '../../narrative';
import {
  dateText,
  disputeText,
  legalSourceText,
  providersText,
  reviewText,
  statusText,
} from '../../narrative/compliance';
import { names, providerCalled, sourceById } from './compliance-data';
import { LateDetails } from './late-details';

/** Name of the regime, then the six options. */
export const regimeGrid = 'lg:grid lg:grid-cols-[minmax(0,1.35fr)_repeat(6,minmax(0,1fr))] lg:gap-x-4';

const Cell = ({ standing }: { readonly standing: OptionStanding }) => {
  const { option, cell, providers } = standing;
  return (
    <div className="border-t border-hairline py-2 max-lg:grid max-lg:grid-cols-[8.5rem_minmax(0,1fr)] max-lg:gap-x-3 lg:border-0 lg:py-0">
      <dt className="text-note text-muted lg:sr-only">{optionLabels[option]}</dt>
      <dd data-fact="" className="min-w-0">
        <details>
          <summary className="min-h-6 list-none text-dense underline decoration-control underline-offset-4 hover:decoration-ink [&::-webkit-details-marker]:hidden">
            {statusText(standing)}
            <span className="sr-only">, {optionLabels[option]}: conditions and source</span>
          </summary>
          <p className="mt-1 text-note">{cell.conditions}</p>
          {providers && <p className="mt-1 text-note">{providersText(providers, providerCalled)}</p>}
          <SourceLine>{legalSourceText(sourceById, cell)}</SourceLine>
        </details>
      </dd>
    </div>
  );
};

const Sourced = ({
  legal,
  children,
}: {
  readonly legal: Parameters<typeof legalSourceText>[1];
  readonly children: string;
}) => (
  <li data-fact="">
    {children}
    <SourceLine>{legalSourceText(sourceById, legal)}</SourceLine>
  </li>
);

/** Requirements, dates, licences and disputes of one regime. */
const Background = ({ standing: { regime, ahead, past, reviewBy, overdue }, on }: RegimeRowProps) => (
  <div className="grid gap-x-8 gap-y-4 pb-2 text-dense lg:grid-cols-2">
    <div>
      <h4 className="text-note font-semibold">What it asks for</h4>
      <ul className="mt-1 grid gap-2">
        {regime.requirements.map((each) => (
          <Sourced key={each.says} legal={each}>
            {each.says}
          </Sourced>
        ))}
      </ul>
    </div>
    <div className="grid content-start gap-4">
      {ahead.length + past.length > 0 && (
        <div>
          <h4 className="text-note font-semibold">Dates</h4>
          <ul className="mt-1 grid gap-1">
            {[...past, ...ahead].map((change) => (
              <li key={change.date}>
                {dateText(change)} {change.date > on && <strong className="font-semibold">Still ahead.</strong>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {regime.licenceConflicts.length > 0 && (
        <div>
          <h4 className="text-note font-semibold">Licences that run against it</h4>
          <ul className="mt-1 grid gap-2">
            {regime.licenceConflicts.map((each) => (
              <Sourced key={each.says} legal={each}>
                {`${each.says} ${each.licences.map((id) => names.licence(id)).join(', ')}.`}
              </Sourced>
            ))}
          </ul>
        </div>
      )}
      {regime.disputed.length > 0 && (
        <div>
          <h4 className="text-note font-semibold">Disputed</h4>
          <ul className="mt-1 grid gap-2">
            {regime.disputed.map((each) => (
              <li key={each.claim}>{disputeText(each)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={overdue ? 'font-semibold' : 'text-muted'}>
        {reviewText(reviewBy, on)}
        {overdue && `, held against ${day(on)}`}.
      </p>
    </div>
  </div>
);

interface RegimeRowProps {
  readonly standing: RegimeStanding;
  readonly on: string;
  /** Picked by the reader: its background stands open. */
  readonly open?: boolean;
}

/** One regime: its six options in words, each opening its conditions and source. */
export const RegimeRow = ({ standing, on, open = false }: RegimeRowProps) => {
  const { regime, options, suggested, overdue, reviewBy } = standing;
  return (
    <li className="border-b border-hairline py-4">
      <section aria-labelledby={`regime-${regime.id}`}>
        <div className={regimeGrid}>
          <div className="max-lg:mb-2">
            <h3 id={`regime-${regime.id}`} className="font-sans text-dense font-semibold tracking-normal">
              {regime.name}
            </h3>
            <p className="text-note text-muted">
              {regime.jurisdiction}
              {suggested && '. Your answers point to it'}
              {overdue && `. ${reviewText(reviewBy, on)}`}
            </p>
          </div>
          <dl className="contents max-lg:block">
            {options.map((each) => (
              <Cell key={each.option} standing={each} />
            ))}
          </dl>
        </div>
        <div className="mt-2">
          <LateDetails
            summary={
              <>
                Requirements, dates and sources<span className="sr-only"> of {regime.name}</span>
              </>
            }
            open={open}
          >
            {() => (
              <>
                <p className="mb-3 max-w-[66ch] text-dense">Applies when: {regime.appliesWhen}</p>
                <Background standing={standing} on={on} />
              </>
            )}
          </LateDetails>
        </div>
      </section>
    </li>
  );
};

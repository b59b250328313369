import { SourceLine } from '../../components/fact';
import { reviewText } from '../../narrative/compliance';
import { provenanceText } from '../../narrative/provenance';
import { providerCells, providerColumns, providerStatements, sourcesText } from '../../narrative/provider-terms';
import { names, type ProviderView, providerCalled, sourceById } from './compliance-data';
import { LateDetails } from './late-details';

/** Provider, then its columns. */
export const providerGrid = 'lg:grid lg:grid-cols-[minmax(0,1.2fr)_repeat(8,minmax(0,1fr))] lg:gap-x-4';

/** One provider: a few words per column, and every statement with its source below. */
export const ProviderRow = ({ terms, reviewBy, on }: ProviderView & { readonly on: string }) => {
  const statements = providerStatements(terms);
  const cells = providerCells(terms, on, names);
  const name = providerCalled(terms.policy.id);
  return (
    <li className="border-b border-hairline py-3">
      <section aria-labelledby={`provider-${terms.policy.id}`} data-fact="">
        <div className={providerGrid}>
          <div>
            <h3 id={`provider-${terms.policy.id}`} className="font-sans text-dense font-semibold tracking-normal">
              {name}
            </h3>
            <p className="text-note text-muted">{reviewText(reviewBy, on)}</p>
          </div>
          <dl className="contents max-lg:block">
            {providerColumns.map((label, index) => (
              <div
                key={label}
                className="max-lg:mt-1 max-lg:grid max-lg:grid-cols-[8.5rem_minmax(0,1fr)] max-lg:gap-x-3 text-note"
              >
                <dt className="text-muted lg:sr-only">{label}</dt>
                <dd className={`min-w-0 break-words ${cells[index] === 'unknown' ? 'text-muted' : ''}`}>
                  {cells[index]}
                </dd>
              </div>
            ))}
          </dl>
        </div>
        <LateDetails
          summary={
            <>
              All terms and sources<span className="sr-only"> of {name}</span>
            </>
          }
          lead={<SourceLine>{sourcesText(statements, sourceById)}</SourceLine>}
        >
          {() => (
            <>
              <dl className="mt-3 grid gap-x-8 gap-y-3 text-dense md:grid-cols-2">
                {statements.map(({ label, text, ...from }) => (
                  <div key={`${label} ${text}`}>
                    <dt className="text-note font-semibold">{label}</dt>
                    <dd>
                      {text}
                      <SourceLine>{provenanceText(sourceById, from)}</SourceLine>
                    </dd>
                  </div>
                ))}
              </dl>
              <p className="mt-3 text-note text-muted">Processor: {terms.processor}.</p>
            </>
          )}
        </LateDetails>
      </section>
    </li>
  );
};

import { catalog } from '../../catalog';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import type { Recommendation } from '../../engine/recommendation';
import { moreWarnings, shownAtOnce, warningsTitle, whoSaysSo } from '../../narrative/advice/headings';
import { type Warning, warningsOf } from '../../narrative/advice/warnings';

const WarningRow = ({ warning: { title, text, severity, sources } }: { readonly warning: Warning }) => (
  <Row data-fact="" className="grid gap-x-6 gap-y-1 md:grid-cols-[13rem_minmax(0,1fr)]">
    <h3 className={`font-semibold ${severity === 1 ? 'text-danger' : ''}`}>{title}</h3>
    <div className="min-w-0">
      <p className="max-w-[72ch]">{text}</p>
      <Details summary={whoSaysSo(sources)}>
        {sources.map((source) => (
          <SourceLine key={source}>{source}</SourceLine>
        ))}
      </Details>
    </div>
  </Row>
);

const WarningRows = ({ warnings }: { readonly warnings: readonly Warning[] }) => (
  <Rows className="mt-3 text-dense">
    {warnings.map((warning) => (
      <WarningRow key={warning.id} warning={warning} />
    ))}
  </Rows>
);

/** Mistakes this result may run into, the most severe first; nothing where none applies. */
export const WarningsPanel = ({ recommendation }: { readonly recommendation: Recommendation }) => {
  const warnings = warningsOf(recommendation, catalog);
  if (warnings.length === 0) return null;
  const [first, more] = [warnings.slice(0, shownAtOnce), warnings.slice(shownAtOnce)];
  return (
    <section aria-labelledby="warnings" data-part="warnings">
      <SectionHeading id="warnings">{warningsTitle}</SectionHeading>
      <WarningRows warnings={first} />
      {more.length > 0 && (
        <div className="mt-2">
          <Details summary={moreWarnings(more.length)} onPaper>
            <WarningRows warnings={more} />
          </Details>
        </div>
      )}
    </section>
  );
};

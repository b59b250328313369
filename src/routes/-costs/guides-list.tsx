import { Link } from '@tanstack/react-router';
import { DataTable } from '../../components/data-table';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { listed, mainRules, publishedRules, tokens, whyRulesDisagree } from '../../narrative';
import { guideTitles } from '../../narrative/guides';

const span = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? tokens(low) : `${tokens(low)} to ${tokens(high)}`;

const columns = [
  { id: 'label', label: 'Rule' },
  { id: 'guide', label: 'Guide' },
  { id: 'volume', label: 'Tokens a day', numeric: true },
  { id: 'hides', label: 'What it hides' },
  { id: 'check', label: 'What its own figures give' },
];

/** The dotted markers, and what each of them takes for granted without saying so. */
export const GuidesList = () => (
  <section aria-labelledby="guides" className="mt-8">
    <h2 id="guides" className="text-h3">
      What the published rules of thumb hide
    </h2>
    <p className="mt-1 max-w-[66ch] text-note text-muted">
      The dotted lines, each turned into tokens a day with its own guide's request and price. Markers, never a cut.
    </p>
    <dl className="mt-3 border-t border-hairline">
      {mainRules.map(({ id, guide, label, tokensPerDay, says, hides, check }) => (
        <div key={id} className="grid gap-x-4 border-b border-hairline py-2.5 sm:grid-cols-[11rem_1fr]">
          <dt className="font-semibold">
            {label}
            <span className="block text-note font-normal text-muted">
              {guideTitles[guide] ?? guide}, {span(tokensPerDay)} tokens a day
            </span>
          </dt>
          <dd className="text-note text-muted">
            {says} Hides: {hides.charAt(0).toLowerCase()}
            {hides.slice(1)} {check}
          </dd>
        </div>
      ))}
    </dl>
    <p className="mt-3 max-w-[66ch] text-note text-muted">
      {whyRulesDisagree}{' '}
      <Link
        to="/evidence/"
        search={true}
        hash="printed"
        className="inline-flex min-h-6 items-center underline underline-offset-2"
      >
        Every printed sum beside what its own formula gives, each opened as a decision
      </Link>
    </p>
    <div className="mt-2">
      <Details summary={`All ${publishedRules.length} published rules`}>
        <DataTable
          caption="Published rules of thumb, by volume"
          columns={columns}
          rows={publishedRules.map(({ id, guide, label, tokensPerDay, hides, check }) => ({
            id,
            cells: {
              label: { value: label },
              guide: { value: guideTitles[guide] ?? guide },
              volume: { value: tokensPerDay.low, shown: span(tokensPerDay) },
              hides: { value: hides, shown: <span className="block min-w-56 text-note text-muted">{hides}</span> },
              check: { value: check, shown: <span className="block min-w-56 text-note text-muted">{check}</span> },
            },
          }))}
          sortable
        />
      </Details>
    </div>
    <div className="mt-2">
      <SourceLine>
        As the guides print them: {listed([...new Set(mainRules.map(({ guide }) => guideTitles[guide] ?? guide))])}.
      </SourceLine>
    </div>
  </section>
);

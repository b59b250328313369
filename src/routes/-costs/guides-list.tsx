import { SourceLine } from '../../components/fact';
import { listed, mainRules, tokens } from '../../narrative';
import { guideTitles } from '../../narrative/guides';

const span = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? tokens(low) : `${tokens(low)} to ${tokens(high)}`;

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
    <div className="mt-2">
      <SourceLine>
        As the guides print them: {listed([...new Set(mainRules.map(({ guide }) => guideTitles[guide] ?? guide))])}.
      </SourceLine>
    </div>
  </section>
);

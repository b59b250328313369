import { LinkButton } from '../../components/button';
import { SourceLine } from '../../components/fact';
import { OptionName } from '../../components/option-name';
import { encoded, type GuideRow } from '../../evidence';
import type { PointResult, RowResult } from '../../evidence/agreement-table';
import { labelName } from '../../narrative';
import { agreementNames, encodingText, placeText, recommendsText, whyText } from '../../narrative/guide-rows';
import { noDecision, toFragment } from '../../permalink';
import { LateDetails } from '../-compliance/late-details';
import { Anchor } from './anchor';

/** Columns from a desktop on; below, each part has its own line with its name. */
export const rowGrid = 'lg:grid lg:grid-cols-[6rem_minmax(0,1.5fr)_minmax(0,1.6fr)_minmax(0,1.25fr)_7.5rem] lg:gap-x-5';

const Named = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div className="max-lg:mt-1.5 max-lg:grid max-lg:grid-cols-[7.5rem_minmax(0,1fr)] max-lg:gap-x-3">
    <span className="text-note text-muted lg:sr-only">{name}</span>
    <span className="min-w-0">{children}</span>
  </div>
);

const Encoding = ({ row }: { readonly row: GuideRow }) => (
  <>
    <h4 className="text-note font-semibold">What we put to the engine</h4>
    <p className="mt-1">{row.reason}</p>
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-note text-muted">
      {encodingText(row.answers).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  </>
);

/** A published row: its words, our result and how the two stand to each other. */
export const GuideRowView = ({
  row,
  result,
  before,
}: {
  readonly row: GuideRow;
  readonly result: RowResult;
  /** The same row under an older knowledge edition, where it came out otherwise. */
  readonly before: PointResult | null;
}) => {
  const why = whyText(row, result);
  const disagrees = result.agreement === 'disagrees';
  return (
    <article
      id={row.id}
      aria-label={`${row.id}: ${row.situation}`}
      data-fact=""
      className="scroll-mt-4 border-b border-hairline py-3 text-dense target:bg-accent-soft"
    >
      <div className={rowGrid}>
        <p className="text-note text-muted">
          <Anchor id={row.id} />
        </p>
        <h3 className="text-dense font-semibold">{row.situation}</h3>
        <Named name="The guide says">{row.says}</Named>
        <Named name="Our result">
          {result.winner === null ? 'No option left' : <OptionName option={result.winner} />}
          <span className="block text-note text-muted">{labelName(result.label)}</span>
        </Named>
        <Named name="Agreement">
          <span className={disagrees ? 'font-semibold text-danger' : 'font-semibold'}>
            {agreementNames[result.agreement]}
          </span>
        </Named>
      </div>
      <div className="mt-1.5 lg:ml-[7.25rem]">
        {why !== null && <p className="max-w-[66ch]">{why}</p>}
        <div className="mt-1 flex flex-wrap gap-x-6">
          <LinkButton
            look="text"
            to="/result/"
            search={{ decision: toFragment({ ...noDecision, answers: encoded(row) }) }}
            aria-label={`Open ${row.id} as a decision: ${row.situation}`}
            className="screen-only inline-flex items-center"
          >
            Open this row as a decision
          </LinkButton>
          <div className="min-w-0 has-[>details[open]]:basis-full">
            <LateDetails summary="Encoding, reading and source" lead={<SourceLine>{placeText(row)}</SourceLine>}>
              {() => (
                <div className="mt-3 grid gap-x-10 gap-y-4 pb-2 md:grid-cols-2">
                  <div>
                    <Encoding row={row} />
                  </div>
                  <div>
                    <h4 className="text-note font-semibold">How its words are read</h4>
                    <p className="mt-1">
                      Recommended: {recommendsText(row)}.{row.wider && ` ${row.wider.why}`}
                    </p>
                    {before !== null && (
                      <p className="mt-1">
                        Under knowledge edition {before.edition}: {agreementNames[before.agreement].toLowerCase()}
                        {before.winner === null ? '' : ', with '}
                        {before.winner !== null && <OptionName option={before.winner} />}.
                      </p>
                    )}
                    {row.claims.length > 0 && (
                      <p className="mt-1">
                        Claims:{' '}
                        {row.claims.map((id) => (
                          <span key={id} className="mr-2">
                            <Anchor id={id} />
                          </span>
                        ))}
                      </p>
                    )}
                  </div>
                </div>
              )}
            </LateDetails>
          </div>
        </div>
      </div>
    </article>
  );
};

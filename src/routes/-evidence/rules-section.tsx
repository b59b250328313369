import { DataTable } from '../../components/data-table';
import { SourceLine } from '../../components/fact';
import type { BreakEven, Crossing } from '../../engine';
import { type GuideId, guideIds, guideOf } from '../../evidence';
import { tokens } from '../../narrative';
import { guideText } from '../../narrative/guide-rows';
import { type PublishedRule, publishedRules, whyRulesDisagree } from '../../narrative/published-rules';
import { Anchor } from './anchor';

const span = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? tokens(low) : `${tokens(low)} to ${tokens(high)}`;

const columns = [
  { id: 'label', label: 'Published' },
  { id: 'guide', label: 'Guide' },
  { id: 'volume', label: 'Tokens a day', numeric: true },
  { id: 'says', label: 'What it says' },
  { id: 'check', label: 'What its own figures give' },
  { id: 'ours', label: 'Beside ours' },
];

const inWords = ({ low, high }: Crossing['range']): string =>
  `${low === null ? 'never' : tokens(low)} to ${high === null ? 'never' : tokens(high)}`;

/** A rule beside the computed break-even and its range. */
const beside = ({ kind, tokensPerDay: { low, high } }: PublishedRule, { range }: Crossing): string => {
  if (kind === 'trigger') return 'no break-even';
  if (range.low !== null && high < range.low) return 'below our range';
  if (range.high !== null && low > range.high) return 'above our range';
  return 'within our range';
};

/** A guide with its day, to be followed where its address is known. */
const GuideLine = ({ id }: { readonly id: GuideId }) => {
  const { address } = guideOf(id);
  return (
    <SourceLine>
      {guideText(id)}.{' '}
      {address !== null && (
        <a href={address} rel="noreferrer" className="underline underline-offset-2 hover:text-ink">
          Read guide {id}
        </a>
      )}
    </SourceLine>
  );
};

/** Where owning starts to pay: every figure that was printed, side by side, and which of them follow. */
export const RulesSection = ({
  breakEven,
  example,
}: {
  readonly breakEven: BreakEven | null;
  readonly example: boolean;
}) => {
  const headline = breakEven?.headline ?? null;
  const whose = example ? 'For an ordinary product that would call gpt-6-sol,' : 'For your decision';
  return (
    <>
      <p className="mt-2 max-w-[66ch] text-muted">
        10 to 30, 50, 50 to 100 million tokens a day, $10,000 to $50,000 a month: these cannot all be right.{' '}
        {whyRulesDisagree}
      </p>
      <p className="mt-2 max-w-[66ch]">
        {headline === null
          ? `${whose} there is no volume from which rented GPUs cost less than the closed API, at the prices of this edition.`
          : `${whose} rented GPUs cost less than the closed API from ${tokens(headline.at)} tokens a day, at the prices of this edition and with engineering counted; its range is ${inWords(headline.range)}.`}{' '}
        The column “What its own figures give” is our recomputation with the guide's own figures.
      </p>
      <div className="mt-4">
        <DataTable
          caption="Published break-evens, bounds and triggers, by volume"
          columns={columns}
          rows={publishedRules.map((rule) => ({
            id: rule.id,
            cells: {
              label: {
                value: rule.label,
                shown: (
                  <span className="block min-w-32">
                    {rule.label} <Anchor id={rule.id} />
                  </span>
                ),
              },
              guide: { value: rule.guide },
              volume: { value: rule.tokensPerDay.low, shown: span(rule.tokensPerDay) },
              says: { value: rule.says, shown: <span className="block min-w-40">{rule.says}</span> },
              check: { value: rule.check, shown: <span className="block min-w-56 text-note">{rule.check}</span> },
              ours: { value: headline === null ? 'none to compare' : beside(rule, headline) },
            },
          }))}
          sortable
        />
      </div>
      <div className="mt-2">
        {guideIds.map((id) => (
          <GuideLine key={id} id={id} />
        ))}
      </div>
    </>
  );
};

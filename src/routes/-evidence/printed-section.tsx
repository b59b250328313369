import { LinkButton } from '../../components/button';
import { DataTable } from '../../components/data-table';
import { SourceLine } from '../../components/fact';
import { type OwnSumRow, ownSumRows } from '../../evidence/own-sums';
import { guideText } from '../../narrative/guide-rows';
import { ownSumsHeadline, ownSumText, printedSumText, ratioText } from '../../narrative/own-sums';
import { noDecision, toFragment } from '../../permalink';
import { Anchor } from './anchor';

const columns = [
  { id: 'claim', label: 'Printed sum' },
  { id: 'printed', label: 'As printed', numeric: true },
  { id: 'ours', label: 'By its own formula', numeric: true },
  { id: 'ratio', label: 'Factor', numeric: true },
  { id: 'verdict', label: 'Reproduces' },
  { id: 'open', label: 'As a decision' },
];

/** The decision whose bills give the sum, where its lines or its break-even stand. */
const addressOf = ({ of, answers, assumptions }: OwnSumRow['sum']): string =>
  toFragment({
    ...noDecision,
    answers,
    assumptions,
    view: { own: 'self-hosted-cloud', rent: 'closed-api', ...(of === 'break-even' ? {} : { tab: 'money' as const }) },
  });

const Sum = ({ children }: { readonly children: string }) => <span className="md:whitespace-nowrap">{children}</span>;

const rowOf = (row: OwnSumRow) => {
  const { sum, claim, recomputed, ratio } = row;
  const follows = claim.recomputed?.verdict === 'reproduces';
  return {
    id: claim.id,
    cells: {
      claim: {
        value: claim.statement,
        shown: (
          <span className="block min-w-52">
            {claim.statement} <span className="text-note text-muted">Guide {claim.guide},</span>{' '}
            <Anchor id={claim.id} />
          </span>
        ),
      },
      printed: { value: claim.figures[0]?.value ?? null, shown: <Sum>{printedSumText(row)}</Sum> },
      ours: { value: recomputed, shown: <Sum>{ownSumText(sum.of, recomputed)}</Sum> },
      ratio: { value: ratio, shown: <Sum>{ratioText(ratio)}</Sum> },
      verdict: {
        value: follows ? 'yes' : 'no',
        shown: follows ? 'reproduces' : <strong className="font-semibold whitespace-nowrap">does not</strong>,
      },
      open: {
        value: '',
        shown: (
          <LinkButton
            look="text"
            to="/costs/"
            search={{ decision: addressOf(sum) }}
            aria-label={`Open ${claim.id} as a decision: ${claim.statement}`}
          >
            Open
          </LinkButton>
        ),
      },
    },
  };
};

/** Sums that were printed with a formula, and what the formula gives in the product's own bills. */
export const PrintedSection = () => {
  const guides = [...new Set(ownSumRows.map(({ claim }) => claim.guide))];
  return (
    <div data-fact="">
      <p className="mt-2 max-w-[66ch] text-muted">
        {ownSumsHeadline(ownSumRows)} Each formula runs through our own bills with its guide's prices, cards, hours and
        people; opened as a decision, the sum stands there line by line. “Reproduces” is within 5%; C2-18 comes that
        near by accident, since its formula does not grow with the requests.
      </p>
      <div className="mt-4">
        <DataTable
          caption="Printed sums, and what their own formulas give"
          columns={columns}
          rows={ownSumRows.map(rowOf)}
          sortable
          stacked
        />
      </div>
      <div className="mt-2">
        {guides.map((id) => (
          <SourceLine key={id}>{guideText(id)}.</SourceLine>
        ))}
      </div>
    </div>
  );
};

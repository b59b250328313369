import { Link } from '@tanstack/react-router';
import { catalog } from '../../catalog';
import { LinkButton } from '../../components/button';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import type { CostLine, OptionCost, Recommendation } from '../../engine/recommendation';
import {
  comparedText,
  configurationText,
  costLine,
  estimateStatus,
  missingLines,
  moneyExact,
  type Names,
  rangesNote,
  withoutLabour,
} from '../../narrative';
import { lineSources } from '../../narrative/line-sources';
import { bill, billCaption, hoursBelow, panelTitles, sourcesName } from '../../narrative/result/headings';
import { referenceOf } from '../../narrative/result/reading';
import { allIn } from '../../narrative/result-page';
import type { Range } from '../../units';
import { AnnouncedNote } from '../-announced-note';
import { FleetBasis } from '../-capacity-basis';
import type { Decision } from '../-decision';
import { SourceList } from '../-source-list';
import type { PanelProps } from './panel';

const cell = 'py-2 pl-3 text-right align-top sm:whitespace-nowrap';

/** Low and high have columns of their own where there is room, and stand under the middle figure where there is not. */
const Amounts = ({ usd }: { readonly usd: Range }) => (
  <>
    <td className={`${cell} text-muted max-sm:hidden`}>{moneyExact(usd.low)}</td>
    <td className={cell}>
      {moneyExact(usd.mid)}
      <span className="block text-note font-normal text-muted sm:hidden">
        {moneyExact(usd.low)} to {moneyExact(usd.high)}
      </span>
    </td>
    <td className={`${cell} text-muted max-sm:hidden`}>{moneyExact(usd.high)}</td>
  </>
);

interface LineRowProps {
  readonly line: CostLine;
  readonly cost: OptionCost;
  readonly recommendation: Recommendation;
  readonly names: Names;
  readonly decision: Decision;
}

const LineRow = ({ line, cost, recommendation, names, decision }: LineRowProps) => {
  const words = costLine(line, cost.configuration);
  const sources = lineSources(line.refs, { catalog, names, assumptions: recommendation.assumptions });
  return (
    <tr className="border-t border-hairline">
      <th scope="row" className="py-2 text-left align-top font-normal">
        {words.label}
        <span className="block text-note text-muted">
          {line.usd === null ? (
            <Link to="/costs/" search={decision.search()} className="underline underline-offset-2">
              {words.arithmetic}
            </Link>
          ) : (
            words.arithmetic
          )}
        </span>
        {sources.length > 0 && (
          <Details summary={sourcesName(sources.length)}>
            <SourceList sources={sources} />
          </Details>
        )}
      </th>
      {line.usd === null ? (
        <>
          <td className="max-sm:hidden" />
          <td className={`${cell} text-note text-muted`}>{bill.none}</td>
          <td className="max-sm:hidden" />
        </>
      ) : (
        <Amounts usd={line.usd} />
      )}
    </tr>
  );
};

/** The winner's bill, line by line, engineering time apart. */
export const CostPanel = ({ recommendation, names, decision }: PanelProps) => {
  const { winner, costs } = recommendation;
  const cost = winner === null ? undefined : costs[winner];
  if (cost === undefined) return null;
  const { configuration, lines, total, labourUsd } = cost;
  const priced = lines.filter(({ usd }) => usd !== null);
  const [things, hours] = [priced.filter(({ labour }) => !labour), priced.filter(({ labour }) => labour)];
  const open = lines.filter(({ usd }) => usd === null);
  const missing = missingLines(cost);
  const reference = referenceOf(recommendation);
  const rows = (some: readonly CostLine[]) =>
    some.map((line) => (
      <LineRow
        key={`${line.leg ?? ''}${line.id}`}
        line={line}
        cost={cost}
        recommendation={recommendation}
        names={names}
        decision={decision}
      />
    ));
  return (
    <section aria-labelledby="costs" data-part="bill">
      <SectionHeading id="costs">{panelTitles.costs}</SectionHeading>
      <p className="mt-1 max-w-[80ch] text-muted">
        {configurationText(configuration, names)}
        {configuration.kind !== 'plan' && ` · ${comparedText(configuration)}`}
        {configuration.kind === 'fleet' && (
          <>
            . {bill.speed} <FleetBasis fleet={configuration} />. {estimateStatus(configuration)}
          </>
        )}
      </p>
      <AnnouncedNote costs={[cost, reference === null ? null : costs[reference]]} on={recommendation.on} />
      <table className="mt-3 w-full max-sm:table-fixed">
        <caption className="pb-2 text-left text-note text-muted">{billCaption(allIn(cost.option), rangesNote)}</caption>
        <thead>
          <tr className="text-note text-muted">
            <th scope="col" className="py-1.5 text-left font-medium max-sm:w-[62%]">
              {bill.line}
            </th>
            <th scope="col" className={`${cell} font-medium max-sm:hidden`}>
              {bill.low}
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              {bill.middle}
            </th>
            <th scope="col" className={`${cell} font-medium max-sm:hidden`}>
              {bill.high}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows(things)}
          {hours.length > 0 && (
            <tr className="border-t border-hairline">
              <th scope="row" colSpan={2} className="py-2 text-left text-note font-normal text-muted">
                {hoursBelow({ total, labourUsd })}
              </th>
              <td colSpan={2} className="max-sm:hidden" />
            </tr>
          )}
          {rows(hours)}
          <tr className="border-y border-ink font-semibold">
            <th scope="row" className="py-2.5 text-left">
              {bill.total}
            </th>
            <Amounts usd={total} />
          </tr>
          {rows(open)}
        </tbody>
      </table>
      {hours.length === 0 && <p className="mt-2 text-note text-muted">{withoutLabour({ total, labourUsd })}</p>}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <LinkButton to="/costs/" search={decision.search()} className="screen-only">
          {missing ? bill.missing : bill.change}
        </LinkButton>
        {missing && <p className="text-note text-muted">{missing}</p>}
      </div>
    </section>
  );
};

import { Link } from '@tanstack/react-router';
import { catalog } from '../../catalog';
import type { Configuration, CostLine, FleetConfiguration, OptionCost } from '../../engine';
import { type Assumptions, optionLabels, type UnsourcedLine } from '../../framework';
import {
  amountsIn,
  comparedText,
  configurationText,
  costLine,
  costLineSteps,
  moneyExact,
  onceText,
  rangesNote,
  withoutLabour,
} from '../../narrative';
import { formulaStep } from '../../narrative/line-formula';
import { lineSources } from '../../narrative/line-sources';
import { namesOf } from '../../narrative/names';
import { SourceList } from '../-source-list';
import { FleetFacts } from './fleet-facts';
import { tunedPriceId } from './tuned-closed';
import { typedLineId } from './typed-line';

const names = namesOf(catalog);

const fleetsOf = (configuration: Configuration): readonly FleetConfiguration[] => {
  const all = configuration.kind === 'plan' ? configuration.legs.map((leg) => leg.configuration) : [configuration];
  return all.filter((each) => each.kind === 'fleet');
};

interface LineTableProps {
  readonly cost: OptionCost;
  readonly assumptions: Assumptions;
}

/** One option's bill, line by line: arithmetic in words, its own range, and where every figure comes from. */
export const LineTable = ({ cost, assumptions }: LineTableProps) => {
  const { option, total, lines, labourUsd, configuration } = cost;
  const labour = lines.filter((line) => line.labour);
  const rest = lines.filter((line) => !line.labour && line.usd !== null);
  const missing = lines.filter((line) => line.usd === null);
  const once = onceText(cost);
  return (
    <div>
      <p className="text-note text-muted">
        {configurationText(configuration, names)}
        {configuration.kind !== 'plan' && `; ${comparedText(configuration)}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={`${optionLabels[option]}, line by line`} className="mt-3 overflow-x-auto">
        <table className="w-full">
          <caption className="pb-2 text-left text-note text-muted">{rangesNote}</caption>
          <thead>
            <tr className="border-b border-hairline text-note text-muted">
              <th scope="col" className="py-2 pr-4 text-left font-semibold">
                {optionLabels[option]}, line by line, {amountsIn().code} a month
              </th>
              {['low', 'mid', 'high'].map((end) => (
                <th key={end} scope="col" className="py-2 pl-3 text-right font-medium">
                  {end}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rest.map((line) => (
              <LineRow key={keyOf(line)} line={line} configuration={configuration} assumptions={assumptions} />
            ))}
          </tbody>
          {labour.length > 0 && (
            <tbody>
              <SumRow name="Without engineering time" mid={total.mid - labourUsd} />
              {labour.map((line) => (
                <LineRow key={keyOf(line)} line={line} configuration={configuration} assumptions={assumptions} />
              ))}
            </tbody>
          )}
          <tfoot>
            <SumRow name="Total a month" low={total.low} mid={total.mid} high={total.high} />
            {missing.length > 0 && <MissingRow lines={missing} configuration={configuration} />}
          </tfoot>
        </table>
      </section>
      {once && <p className="mt-3 text-note text-muted">{once}</p>}
      {labour.length === 0 && <p className="mt-3 text-note text-muted">{withoutLabour(cost)}</p>}
      {fleetsOf(configuration).map((fleet) => (
        <FleetFacts key={fleet.model} fleet={fleet} />
      ))}
    </div>
  );
};

const keyOf = ({ id, leg }: CostLine): string => `${leg ?? ''}${id}`;

const Ends = ({ low, mid, high }: { readonly low: number; readonly mid: number; readonly high: number }) => (
  <>
    <td className="py-2.5 pl-3 text-right align-top text-muted">{moneyExact(low)}</td>
    <td className="py-2.5 pl-3 text-right align-top">{moneyExact(mid)}</td>
    <td className="py-2.5 pl-3 text-right align-top text-muted">{moneyExact(high)}</td>
  </>
);

interface SumRowProps {
  readonly name: string;
  readonly low?: number;
  readonly mid: number;
  readonly high?: number;
}

const SumRow = ({ name, low, mid, high }: SumRowProps) => (
  <tr className="border-b border-hairline font-semibold">
    <th scope="row" className="py-2.5 pr-4 text-left font-semibold">
      {name}
    </th>
    <td className="py-2.5 pl-3 text-right font-normal text-muted">{low === undefined ? '' : moneyExact(low)}</td>
    <td className="py-2.5 pl-3 text-right">{moneyExact(mid)}</td>
    <td className="py-2.5 pl-3 text-right font-normal text-muted">{high === undefined ? '' : moneyExact(high)}</td>
  </tr>
);

interface LineRowProps {
  readonly line: CostLine;
  readonly configuration: Configuration;
  readonly assumptions: Assumptions;
}

const LineRow = ({ line, configuration, assumptions }: LineRowProps) => {
  const { label, arithmetic } = costLine(line, configuration);
  const { usd } = line;
  if (usd === null) return null;
  return (
    <tr className="border-b border-hairline">
      <th scope="row" className="py-2.5 pr-4 text-left font-normal">
        {label}
        {arithmetic && <span className="text-muted"> · {arithmetic}</span>}
        <Sources line={line} assumptions={assumptions} label={label} />
      </th>
      <Ends low={usd.low} mid={usd.mid} high={usd.high} />
    </tr>
  );
};

/** Lines without a figure, each a link to the field that takes one. */
const MissingRow = ({
  lines,
  configuration,
}: {
  readonly lines: readonly CostLine[];
  readonly configuration: Configuration;
}) => (
  <tr className="border-b border-hairline">
    <td colSpan={4} className="py-2.5 text-note text-muted">
      Not included, because nobody publishes a figure; each opens its field:
      <ul className="mt-0.5 flex flex-wrap gap-x-4">
        {lines.map((line) => (
          <li key={keyOf(line)}>
            {line.id === 'tuning' ? (
              <Link to="/fine-tuning/" search={true} className={missingLook}>
                {costLine(line, configuration).label}
              </Link>
            ) : (
              <a
                href={`#${line.id === 'tuned-model' ? tunedPriceId : typedLineId(line.id as UnsourcedLine)}`}
                className={missingLook}
              >
                {costLine(line, configuration).label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </td>
  </tr>
);
const missingLook = 'inline-flex min-h-6 items-center underline underline-offset-2 hover:text-ink';

const Sources = ({
  line,
  assumptions,
  label,
}: {
  readonly line: CostLine;
  readonly assumptions: Assumptions;
  readonly label: string;
}) => {
  const sources = lineSources(line.refs, { catalog, names, assumptions });
  const formula = formulaStep(line);
  const steps = [...costLineSteps(line), ...(formula === null ? [] : [formula])];
  if (sources.length === 0 && steps.length === 0) return null;
  return (
    <details className="text-note text-muted">
      <summary className="inline-flex min-h-6 items-center underline underline-offset-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        {steps.length > 0 ? 'Working and sources' : 'Sources'}
        <span className="sr-only"> of {label}</span>
      </summary>
      {steps.length > 0 && (
        <ol aria-label={`${label}, step by step`} className="mb-1 list-none">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <SourceList sources={sources} />
    </details>
  );
};

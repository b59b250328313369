import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import {
  type Fit,
  memorySum,
  rentOf,
  type Shortlist,
  type ShortlistRow,
  usdPerMillionAtFullUse,
} from '../../engine/shortlist';
import { acceleratorName, precisionNames } from '../../narrative';
import { boundText, memorySumText, memoryText, mixPrice, notSizedText } from '../../narrative/models';
import { count, countOf, day, price } from '../../narrative/numbers';
import { FitBasis } from '../-capacity-basis';
import { SizeSources } from './row-panel';
import { Section, SmallTable } from './section';

/** What it fits on, card by card, with the memory sum behind each. */
export const FitsSection = ({ row, list }: { readonly row: ShortlistRow; readonly list: Shortlist }) => {
  const { situation } = list;
  const { workload, catalog } = situation;
  const { architecture, fitsOn } = row;
  if (architecture === null) {
    return (
      <Section title="Fits on">
        <p className="text-body text-muted">{notSizedText(row)?.long}</p>
        <SourceLine>No configuration file was found as of {day(catalog.day)}.</SourceLine>
      </Section>
    );
  }
  const limit = workload.limits.tpotMs;
  return (
    <Section title="Fits on">
      <p className="mb-4 max-w-[66ch] text-muted">
        The fewest GPUs of each kind that serve {count(workload.isl)} tokens in and {count(workload.osl)} out
        {limit === null ? '' : `, at most ${count(limit)} ms a token`}.{' '}
        {architecture.calibrated
          ? 'The method was fitted to published measurements of this model among others.'
          : 'Uncalibrated: nobody published a measurement of this model, so the band is the widest.'}
      </p>
      {fitsOn.length === 0 ? (
        <p>No GPU of the list runs it within your time limits.</p>
      ) : (
        <SmallTable
          caption="GPUs it fits on"
          heads={[
            { label: 'GPUs' },
            { label: 'Weights' },
            { label: 'Together', numeric: true },
            { label: 'Tokens/s out', numeric: true },
            { label: '80% band', numeric: true },
            { label: 'Known by' },
            { label: 'Per M at full use', numeric: true },
          ]}
          rows={fitsOn.map((fit) => {
            const usd = usdPerMillionAtFullUse(fit, situation);
            const [low, mid, high] = fit.tokensPerSecond;
            return {
              id: fit.gpu.name,
              cells: [
                `${fit.count} × ${acceleratorName(fit.gpu.name)}`,
                precisionNames[fit.weights],
                countOf(memorySum(fit, situation).requests, 'request'),
                count(mid),
                `${count(low)} to ${count(high)}`,
                <FitBasis key="basis" fit={fit} list={list} />,
                usd === null ? 'no rent read' : mixPrice(usd),
              ],
            };
          })}
        />
      )}
      <p className="mt-3 max-w-[66ch] text-note text-muted">
        At full use a replica is busy all day: rent alone, for the same mix. A fleet sized for its busiest hour stands
        idle most of the time and costs several times that.
      </p>
      {fitsOn.length > 0 && (
        <div className="mt-3">
          <Details summary="The memory sum behind each line, and sources">
            <Sums fitsOn={fitsOn} list={list} />
          </Details>
        </div>
      )}
    </Section>
  );
};

const Sums = ({ fitsOn, list }: { readonly fitsOn: readonly Fit[]; readonly list: Shortlist }) => {
  const { situation } = list;
  return (
    <ul className="space-y-4">
      {fitsOn.map((fit) => {
        const sum = memorySum(fit, situation);
        const { typedUsd, listed } = rentOf(fit, situation);
        return (
          <li key={fit.gpu.name} className="max-w-[72ch]">
            <p>
              <strong>
                {fit.count} × {acceleratorName(fit.gpu.name)}
              </strong>{' '}
              {memoryText(sum, fit)} {memorySumText(sum, fit)}. {boundText(sum)}
            </p>
            {typedUsd !== null && <SourceLine>Rent {price(typedUsd)} an hour, typed by you</SourceLine>}
            {typedUsd === null && listed && (
              <SourceLine>
                Rent {price(listed.mid)} an hour, {price(listed.low)} to {price(listed.high)}, on demand at{' '}
                {countOf(listed.readings, 'provider')}, newest reading {day(listed.asOf)}
              </SourceLine>
            )}
            <SizeSources fit={fit} list={list} />
          </li>
        );
      })}
    </ul>
  );
};

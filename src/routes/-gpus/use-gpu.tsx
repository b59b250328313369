import { useState } from 'react';
import { catalog, type GpuRow, rentalPrice } from '../../catalog';
import { entryText, readEntry } from '../../components/amount-entry';
import { AmountField } from '../../components/amount-field';
import { Button, LinkButton } from '../../components/button';
import { SectionHeading } from '../../components/heading';
import { hasServerPrice } from '../../engine/cost/servers';
import { numberBounds } from '../../framework/answer-bounds';
import { inDecisionText, ownPriceNeeded } from '../../narrative/gpus';
import { amountsIn } from '../../narrative/numbers';
import type { Decision } from '../-decision';

interface UseGpuProps {
  readonly gpu: GpuRow;
  readonly decision: Decision;
  readonly on: string;
}

const rules = { bounds: numberBounds.gpuUsdPerHour };

/** Takes the card into the decision, at the catalogue's rent or at the reader's own. */
export const UseGpu = ({ gpu, decision, on }: UseGpuProps) => {
  const { assumptions } = decision.state;
  const chosen = assumptions.gpu === gpu.name;
  const ownPrice = chosen ? assumptions.gpuUsdPerHour : null;
  const [text, setText] = useState<string | null>(null);
  const entry = readEntry(text ?? '', rules);
  const rent = rentalPrice(catalog, gpu.name, on);
  const priced = rent !== null || hasServerPrice(gpu.name);
  const put = (usd: number | null, gpuName: string | null) =>
    decision.update((state) => ({
      ...state,
      assumptions: { ...state.assumptions, gpu: gpuName, gpuUsdPerHour: usd },
    }));
  const take = () => {
    if (text === null || entry.kind === 'problem') return;
    const value = entry.kind === 'value' && typeof entry.value === 'number' ? entry.value : null;
    if (value !== ownPrice) put(value, value === null && ownPrice === null && !chosen ? null : gpu.name);
    setText(null);
  };
  return (
    <section aria-labelledby="use" className="screen-only mt-12">
      <SectionHeading id="use">In your decision</SectionHeading>
      <p className="mt-2 max-w-[46rem]">{inDecisionText(gpu.name, chosen, ownPrice, rent)}</p>
      {!priced && ownPrice === null && <p className="mt-1 text-muted">{ownPriceNeeded}</p>}
      <div className="mt-4 flex flex-wrap items-end gap-x-8 gap-y-4">
        <AmountField
          id="own-price"
          label="Type your own price"
          unit={`${amountsIn().code} per GPU-hour`}
          text={text ?? entryText(ownPrice ?? undefined, rules)}
          onText={setText}
          onLeave={take}
          problem={text !== null && entry.kind === 'problem' ? entry.text : null}
        />
        {chosen ? (
          <Button onClick={() => put(null, null)}>Take it out again</Button>
        ) : (
          <Button onClick={() => put(null, gpu.name)}>Use this GPU in the decision</Button>
        )}
        <LinkButton to="/costs/" search={true} look="plain">
          See the costs
        </LinkButton>
      </div>
    </section>
  );
};

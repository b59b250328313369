import type { ReactNode } from 'react';
import { moneyRange } from '../narrative/numbers';
import type { Range } from '../units';
import { Money } from './money';

interface FigureProps {
  readonly label: string;
  /** USD a month; null where no cost could be worked out. */
  readonly usd: Range | null;
  /** Instead of the figure, when there is none. */
  readonly otherwise?: string;
}

export const Figure = ({ label, usd, otherwise = 'not known' }: FigureProps) => (
  <div>
    <dt className="text-dense text-muted">{label}</dt>
    <dd>
      {usd === null ? (
        <span className="text-dense text-muted">{otherwise}</span>
      ) : (
        <>
          <span className="block text-[1.375rem] leading-7">
            <Money usd={usd.mid} className="font-semibold tracking-[-0.01em]" />
            <span className="text-dense text-muted"> /month</span>
          </span>
          {usd.low < usd.high && <span className="mt-1 block text-note text-muted">80% range {moneyRange(usd)}</span>}
        </>
      )}
    </dd>
  </div>
);

/** Two figures side by side between hairlines: what it costs, and what the other way would. */
export const FigurePair = ({ children }: { readonly children: ReactNode }) => (
  <dl className="grid grid-cols-2 border-y border-hairline [&>*]:py-3 [&>*+*]:border-l [&>*+*]:border-hairline [&>*+*]:pl-5">
    {children}
  </dl>
);

import type { ReactNode } from 'react';
import { OptionMarker } from '../charts/option-marker';
import { type OptionId, optionLabels } from '../framework/options';

interface OptionNameProps {
  readonly option: OptionId;
  /** Out of the running: the name struck through, the sign in grey. The reason stands beside it, in words. */
  readonly ruledOut?: boolean;
  readonly children?: ReactNode;
}

/** An option's sign and name. */
export const OptionName = ({ option, ruledOut = false, children = optionLabels[option] }: OptionNameProps) => (
  <span className="inline-flex items-center gap-2">
    <OptionMarker option={option} muted={ruledOut} />
    {ruledOut ? <s className="text-muted">{children}</s> : children}
  </span>
);

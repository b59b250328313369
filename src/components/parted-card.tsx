import type { ComponentProps, ReactNode } from 'react';
import { Card } from './card';

interface PartedCardProps extends Omit<ComponentProps<typeof Card>, 'title'> {
  readonly title: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A card of stacked parts with hairlines between them, as in the what-if panel. */
export const PartedCard = ({ title, action, children, ...rest }: PartedCardProps) => (
  <Card {...rest}>
    <div className="flex items-baseline justify-between px-5 pt-4 pb-3">
      <h2 className="font-sans text-dense font-semibold tracking-normal">{title}</h2>
      {action}
    </div>
    <div className="divide-y divide-hairline border-t border-hairline *:px-5 *:py-4">{children}</div>
  </Card>
);

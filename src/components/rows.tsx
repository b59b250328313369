import type { ComponentProps, ReactNode } from 'react';

/** A list whose rows are divided by hairlines, not boxed. */
export const Rows = ({ className = '', ...rest }: ComponentProps<'ul'>) => (
  <ul className={`divide-y divide-hairline border-y border-hairline ${className}`} {...rest} />
);

export const Row = ({ className = '', ...rest }: ComponentProps<'li'>) => (
  <li className={`py-3 ${className}`} {...rest} />
);

/** A name, what is said about it, and an action or figure at the end. */
export const FactRow = ({
  name,
  value,
  children,
}: {
  readonly name: ReactNode;
  readonly value: ReactNode;
  readonly children?: ReactNode;
}) => (
  <Row>
    <div className="flex items-center justify-between gap-4">
      <span>{name}</span>
      <span className="text-right font-semibold">{value}</span>
    </div>
    {children && <div className="mt-1 text-note text-muted">{children}</div>}
  </Row>
);

import type { ComponentProps } from 'react';

/** The one raised surface of a view. */
export const Card = ({ className = '', ...rest }: ComponentProps<'section'>) => (
  <section className={`card rounded-card border border-hairline bg-surface ${className}`} {...rest} />
);

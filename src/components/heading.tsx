import type { ComponentProps } from 'react';

/** The page's one `h1`. Focus moves here when the page changes, so it takes focus without being a stop of the Tab key. */
export const PageHeading = ({ className = 'text-h1', ...rest }: ComponentProps<'h1'>) => (
  <h1 tabIndex={-1} className={className} {...rest} />
);

/** For a page that asks one thing after another under the same address. */
export const focusPageHeading = (): void => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });

export const SectionHeading = ({ className = '', ...rest }: ComponentProps<'h2'>) => (
  <h2 className={`text-h3 ${className}`} {...rest} />
);

import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

type Look = 'primary' | 'plain' | 'small' | 'text';

const shape =
  'inline-flex items-center justify-center font-medium no-underline whitespace-nowrap transition-colors duration-120';
const looks: Record<Look, string> = {
  primary: `${shape} min-h-11 rounded-control border border-ink bg-ink px-4 text-paper hover:bg-ink/88 disabled:border-control disabled:bg-control`,
  plain: `${shape} min-h-11 rounded-control border outline-border bg-surface px-4 text-ink hover:border-ink disabled:text-muted`,
  small: `${shape} min-h-8 rounded-control border outline-border bg-surface px-2.5 text-dense text-ink hover:border-ink disabled:text-muted`,
  text: 'min-h-6 text-note text-muted underline underline-offset-2 hover:text-ink',
};

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: Look;
}

export const Button = ({ look = 'plain', type = 'button', className = '', ...rest }: ButtonProps) => (
  <button type={type} className={`${looks[look]} ${className}`} {...rest} />
);

interface LinkButtonProps extends ComponentProps<'a'> {
  readonly look?: Look;
}

/** A router link that looks like a button; `search={true}` keeps the decision. */
export const LinkButton = createLink(({ look = 'plain', className = '', ...rest }: LinkButtonProps) => (
  <a className={`${looks[look]} ${className}`} {...rest} />
));

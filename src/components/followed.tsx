import { Children, createElement, Fragment, type ReactNode } from 'react';
import { lateModule } from './late-module';

const useLinks = lateModule(() => import('../narrative/source-links'));

/** A text whose sources can be followed, once their addresses are here. Nothing of theirs loads before a reader does. */
export const Followed = ({ children }: { readonly children: ReactNode }) => {
  const links = useLinks();
  if (links === null) return children;
  return Children.map(children, (child) =>
    typeof child !== 'string'
      ? child
      : createElement(
          Fragment,
          null,
          ...links
            .linkPieces(child)
            .map(({ text, url }) =>
              url === null
                ? text
                : createElement(
                    'a',
                    { href: url, rel: 'noreferrer', className: 'underline underline-offset-2 hover:text-ink' },
                    text,
                  ),
            ),
        ),
  );
};

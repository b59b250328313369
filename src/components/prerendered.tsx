import type { ReactNode } from 'react';

/**
 * A figure whose code loads later is on the page already, prerendered. Before the app takes the page over, those parts
 * are set aside by name; `Prerendered` puts one back as the fallback of its own lazy component, so nothing blinks.
 */
const kept = new Map<string, Element>();

export const keepPrerendered = (page: Element): void => {
  for (const part of page.querySelectorAll('[data-prerendered]')) {
    kept.set(part.getAttribute('data-prerendered') ?? '', part);
  }
};

/** Marks what to keep: `<Keep as="miniature">…</Keep>` inside `<Suspense fallback={<Prerendered of="miniature" />}>`. */
export const Keep = ({ as, children }: { readonly as: string; readonly children: ReactNode }) => (
  <div data-prerendered={as}>{children}</div>
);

export const Prerendered = ({ of, children }: { readonly of: string; readonly children?: ReactNode }) => {
  const part = kept.get(of);
  if (!part) return children;
  return <div ref={(place) => place?.replaceChildren(part)} />;
};

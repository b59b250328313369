import { Link, useLocation, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { productName } from './product';
import { ThemeControl } from './theme-control';

/** On paper: where this came from, and how old it is. */
const PrintedSource = ({ asOf }: { readonly asOf: string }) => {
  const { history } = useRouter();
  const href = useLocation({ select: (location) => location.publicHref });
  const origin = typeof window === 'undefined' ? '' : window.location.origin;
  return (
    <p className="print-only mt-8 border-t border-hairline pt-2 text-note break-all">
      {productName} · prices and facts as of {asOf} · {origin}
      {history.createHref(href)}
    </p>
  );
};

interface SiteFooterProps {
  readonly asOf: string;
  /** What the device keeps, and the way to delete it. */
  readonly saved: ReactNode;
}

export const SiteFooter = ({ asOf, saved }: SiteFooterProps) => (
  <>
    <PrintedSource asOf={asOf} />
    <footer className="wrap screen-only mt-18 pb-8">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-hairline pt-5 text-note text-muted">
        <span>Nothing leaves your browser.</span>
        <span>Prices and facts as of {asOf}.</span>
        <Link to="/method/" search={true} className="flex min-h-6 items-center">
          How it decides
        </Link>
        <span className="ml-auto max-md:ml-0">
          <ThemeControl />
        </span>
        {saved}
      </div>
    </footer>
  </>
);

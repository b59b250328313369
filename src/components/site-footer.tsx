import { Link } from '@tanstack/react-router';
import { ThemeControl } from './theme-control';

export const SiteFooter = ({ asOf }: { readonly asOf: string }) => (
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
    </div>
  </footer>
);

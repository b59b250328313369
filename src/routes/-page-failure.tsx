import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Button } from '../components/button';
import { PageHeading } from '../components/heading';

/** Instead of a page that failed as a whole. The decision is safe: it is in the address. */
export const PageFailure = ({ error, reset }: ErrorComponentProps<unknown>) => (
  <main className="wrap pt-16">
    <PageHeading>This page could not be shown.</PageHeading>
    <p className="mt-3 max-w-[66ch] text-body text-muted">
      Your answers are still in the address. Try again, or go back to them. What went wrong:{' '}
      {error instanceof Error ? error.message : String(error)}
    </p>
    <div className="mt-6 flex items-center gap-4">
      <Button look="primary" onClick={reset}>
        Try again
      </Button>
      <Link to="/check/" search={true} className="prose-link">
        Check your answers
      </Link>
    </div>
  </main>
);

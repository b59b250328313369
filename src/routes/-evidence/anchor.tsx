import { Link } from '@tanstack/react-router';

/** A link to a row or claim of this page, which keeps the decision. */
export const Anchor = ({ id }: { readonly id: string }) => (
  <Link
    to="/evidence/"
    search={true}
    hash={id}
    className="inline-flex min-h-6 items-center underline underline-offset-2"
  >
    {id}
  </Link>
);

import { Link } from '@tanstack/react-router';

/** On narrow screens the standing in one line at the bottom edge; it opens the result. Not sticky where height is scarce. */
export const VerdictBar = ({ text }: { readonly text: string }) => (
  <div className="screen-only -mx-[clamp(1rem,4vw,1.5rem)] mt-8 [@media(min-height:400px)]:sticky [@media(min-height:400px)]:bottom-0 lg:hidden">
    <Link
      to="/result/"
      search={true}
      className="flex min-h-14 items-center justify-between gap-3 border-t outline-border bg-surface px-[clamp(1rem,4vw,1.5rem)] py-2 text-[0.875rem] font-medium no-underline"
    >
      <span>{text}</span>
      <span className="shrink-0 underline underline-offset-2">Result</span>
    </Link>
  </div>
);

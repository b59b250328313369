import { Link } from '@tanstack/react-router';

interface VerdictBarProps {
  readonly text: string;
  /** Id of the block that says it at length, where that stands on the same page; otherwise the result does. */
  readonly below?: string;
}

const shape =
  'flex min-h-14 items-center justify-between gap-3 border-t outline-border bg-surface px-[clamp(1rem,4vw,1.5rem)] py-2 text-[0.875rem] font-medium no-underline';

/** On narrow screens the standing in one line at the bottom edge; it opens the result. Not sticky where height is scarce. */
export const VerdictBar = ({ text, below }: VerdictBarProps) => {
  const words = (
    <>
      <span>{text}</span>
      <span className="shrink-0 underline underline-offset-2">Result</span>
    </>
  );
  return (
    <div
      data-sticky="bottom"
      className="screen-only -mx-[clamp(1rem,4vw,1.5rem)] mt-8 [@media(min-height:400px)]:sticky [@media(min-height:400px)]:bottom-0 lg:hidden"
    >
      {below === undefined ? (
        <Link to="/result/" search={true} className={shape}>
          {words}
        </Link>
      ) : (
        <a href={`#${below}`} className={shape}>
          {words}
        </a>
      )}
    </div>
  );
};

import { useEffect, useId, useRef } from 'react';

interface Problem {
  /** Of the field it is about. */
  readonly id: string;
  readonly text: string;
}

/**
 * Every problem of a page, on top of it, each a link to its field. Takes focus whenever `attempt` grows, and so
 * is read out; as an alert it would be read twice.
 */
export const ErrorSummary = ({
  problems,
  attempt,
}: {
  readonly problems: readonly Problem[];
  readonly attempt: number;
}) => {
  const title = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <section
      ref={box}
      aria-labelledby={title}
      tabIndex={-1}
      className="mb-6 rounded-choice border-2 border-danger bg-danger-soft px-4 py-3"
    >
      <h2 id={title} className="font-sans text-dense font-semibold tracking-normal">
        There is a problem
      </h2>
      <ul className="mt-1">
        {problems.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-0.5 font-medium text-danger underline underline-offset-2">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

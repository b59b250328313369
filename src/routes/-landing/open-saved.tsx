import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { readSavedLink } from './saved-link';

/** A decision is a link; this takes one that was kept anywhere. */
export const OpenSaved = () => {
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);

  const open = (event: FormEvent) => {
    event.preventDefault();
    const link = readSavedLink(field.current?.value ?? '');
    if (!link.ok) {
      setProblem(link.problem);
      field.current?.focus();
      return;
    }
    dialog.current?.close();
    void navigate({ to: `/${link.screen}/`, search: { decision: link.decision } });
  };

  return (
    <>
      <Button className="text-[0.875rem]" onClick={() => dialog.current?.showModal()}>
        Open a saved decision
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        onClose={() => setProblem(null)}
        className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-card border outline-border bg-surface p-6 text-ink backdrop:bg-ink/40"
      >
        <form onSubmit={open} noValidate>
          <h2 id={`${id}-title`} className="text-h3">
            Open a saved decision
          </h2>
          <label htmlFor={`${id}-link`} className="mt-4 block font-medium">
            Its link
          </label>
          <p id={`${id}-hint`} className="text-note text-muted">
            The link holds the answers themselves; nothing is fetched.
          </p>
          {problem && (
            <p id={`${id}-problem`} role="alert" className="mt-1 font-medium text-danger">
              <span className="sr-only">Error: </span>
              {problem}
            </p>
          )}
          <textarea
            ref={field}
            id={`${id}-link`}
            rows={3}
            spellCheck={false}
            autoComplete="off"
            aria-invalid={problem ? true : undefined}
            aria-describedby={`${problem ? `${id}-problem ` : ''}${id}-hint`}
            className="field mt-1.5 w-full py-2 font-mono text-note"
          />
          <div className="mt-4 flex justify-end gap-2">
            <Button onClick={() => dialog.current?.close()}>Close</Button>
            <Button look="primary" type="submit">
              Open
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
};

import { useId, useRef, useState } from 'react';
import { Button } from './button';

/** The link as text, and a button that copies it. Where the clipboard is refused, the text is selected instead. */
export const ShareButton = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const titleId = useId();
  const [address, setAddress] = useState('');
  const [outcome, setOutcome] = useState('');

  const open = () => {
    setAddress(window.location.href);
    setOutcome('');
    dialog.current?.showModal();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('Link copied.');
    } catch {
      field.current?.select();
      setOutcome('This page may not use the clipboard. The link is selected: copy it with the keyboard.');
    }
  };

  return (
    <>
      <Button look="primary" onClick={open} className="text-[0.875rem]">
        Share
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-card border outline-border bg-surface p-6 text-ink backdrop:bg-ink/40"
      >
        <h2 id={titleId} className="text-h3">
          Share this decision
        </h2>
        <p className="mt-2 text-muted">
          The link holds the answers and assumptions themselves, after the # sign. No server sees that part; everybody
          with the link does.
        </p>
        <div className="mt-4 flex gap-2">
          <input
            ref={field}
            readOnly
            value={address}
            aria-label="Link to this decision"
            className="min-h-11 min-w-0 flex-1 rounded-control border border-control bg-surface px-3 text-note"
          />
          <Button look="primary" onClick={copy}>
            Copy link
          </Button>
        </div>
        <p role="status" className="mt-2 min-h-6 text-note text-muted">
          {outcome}
        </p>
        <div className="mt-2 flex justify-end">
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </div>
      </dialog>
    </>
  );
};

import { lazy, Suspense, useId, useRef, useState } from 'react';
import { Button } from '../components/button';

/** What it offers needs the catalogue and the engine, so it loads when asked for. */
const ShareDialog = lazy(async () => ({ default: (await import('./-share-dialog')).ShareDialog }));

/** Opens a dialog with the decision as a link, as text, and as a frame for a wiki. */
export const ShareButton = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [address, setAddress] = useState<string | null>(null);
  const open = () => {
    setAddress(window.location.href);
    dialog.current?.showModal();
  };
  return (
    <>
      <Button look="primary" onClick={open} className="text-[0.875rem]">
        Share
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        onClose={() => setAddress(null)}
        className="m-auto max-h-[calc(100dvh-2rem)] w-[min(38rem,calc(100vw-2rem))] overflow-y-auto rounded-card border outline-border bg-surface p-5 text-ink backdrop:bg-ink/40 sm:p-6"
      >
        <h2 id={titleId} className="text-h3">
          Share this decision
        </h2>
        <p className="mt-2 mb-4 text-muted">
          The link holds the answers and assumptions themselves, after the # sign. No server sees that part; everybody
          with the link does.
        </p>
        {address !== null && (
          <Suspense fallback={<p className="min-h-48 text-note text-muted">Loading…</p>}>
            <ShareDialog address={address} />
          </Suspense>
        )}
        <div className="mt-3 flex justify-end">
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </div>
      </dialog>
    </>
  );
};

import { useEffect, useState } from 'react';

/**
 * Says a changed sentence once, politely, when it has rested: while somebody drags or types, nothing is said. The sentence
 * of the first rendering is what the page already shows, so it stays unsaid.
 */
export const LiveRegion = ({ says, after = 800 }: { readonly says: string; readonly after?: number }) => {
  const [heard, setHeard] = useState(says);
  useEffect(() => {
    const timer = setTimeout(() => setHeard(says), after);
    return () => clearTimeout(timer);
  }, [says, after]);
  const [first] = useState(says);
  const [moved, setMoved] = useState(false);
  if (!moved && heard !== first) setMoved(true);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {moved ? heard : ''}
    </p>
  );
};

import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Details } from '../../components/details';

interface LateDetailsProps {
  readonly summary: ReactNode;
  /** There from the start. */
  readonly lead?: ReactNode;
  /** Drawn when first opened, before printing, and in the file a reader without scripts gets: it is long, and there are many. */
  readonly children: () => ReactNode;
  readonly open?: boolean;
}

/** A disclosure whose long part is drawn only once somebody asks for it. */
export const LateDetails = ({ summary, lead, children, open = false }: LateDetailsProps) => {
  const [asked, setAsked] = useState(open || import.meta.env.SSR);
  useEffect(() => {
    const draw = () => flushSync(() => setAsked(true));
    window.addEventListener('beforeprint', draw);
    return () => window.removeEventListener('beforeprint', draw);
  }, []);
  return (
    <div onToggle={() => setAsked(true)}>
      <Details summary={summary} open={open}>
        {lead}
        {asked && children()}
      </Details>
    </div>
  );
};

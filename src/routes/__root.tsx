import { createRootRoute, Navigate, Outlet, useLocation, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Notices } from '../components/notices';
import { writeAmountsIn } from '../narrative/written';
import type { DecisionSearch } from '../permalink/address';
import { writtenIn } from './-amounts';

/** What is chosen before the app is there would be lost: until then only links and text of the page are in use. */
const Screen = ({ children }: { readonly children: ReactNode }) =>
  import.meta.env.SSR ? (
    <fieldset disabled className="contents">
      {children}
    </fieldset>
  ) : (
    children
  );

/** The bar above every screen: only what belongs to the address itself. */
const Root = () => {
  const missing = useLocation({ select: (location) => location.state.missingPath });
  const { decision = '' }: DecisionSearch = useSearch({ strict: false });
  const written = useMemo(() => writtenIn(decision), [decision]);
  // Before anything below is rendered; the key makes every figure be written anew.
  writeAmountsIn(written);
  useEffect(() => {
    document.documentElement.dataset.alive = '';
  }, []);
  return (
    <>
      <Notices
        title="That page does not exist"
        notices={
          missing ? [{ id: 'missing', text: `No page has the address ${missing}. This is the start page.` }] : []
        }
      />
      <Screen>
        <Outlet key={`${written.code} ${written.perDollar} ${written.day}`} />
      </Screen>
    </>
  );
};

/** Every route carries the decision as text; only `useDecision` reads it. */
const validateSearch = ({ decision }: DecisionSearch): DecisionSearch => (decision ? { decision } : {});

const MissingPage = () => {
  const here = useLocation({ select: (location) => location.pathname });
  // The address asked for, not the one the navigation below leads to.
  const [path] = useState(here);
  return <Navigate to="/" search={true} replace state={{ missingPath: path }} />;
};

export const Route = createRootRoute({ validateSearch, component: Root, notFoundComponent: MissingPage });

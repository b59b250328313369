import { useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { productName } from '../components/product';
import { SiteFooter } from '../components/site-footer';
import { AppHeader } from '../components/site-header';
import { day } from '../narrative/numbers';
import type { DecisionSearch } from '../permalink/address';
import { editionDay } from './-edition';
import { ShareButton } from './-share-button';

const DeleteSaved = lazy(() => import('./-delete-saved'));
const TrialNote = lazy(() => import('./-trial-note'));
const Currency = lazy(() => import('./-currency-control'));

interface PageProps {
  /** Of the document, without the product's name. */
  readonly title?: string;
  /** Instead of the header with the decision's screens. */
  readonly header?: ReactNode;
  /** Day the prices hold for, `YYYY-MM-DD`; the edition's own when the reader has not set one. */
  readonly on?: string | null;
  /** Between header and main part: notices about the link. */
  readonly notices?: ReactNode;
  /** Whether money is on it; a page that holds what was pasted is not made anew for another currency. */
  readonly amounts?: boolean;
  readonly children: ReactNode;
}

/** The frame of a screen: header, main part, footer, document title. */
export const Page = ({ title, header, on, notices, amounts = true, children }: PageProps) => {
  const asOf = day(on ?? editionDay);
  const { decision }: DecisionSearch = useSearch({ strict: false });
  useEffect(() => {
    document.title = title ? `${title} – ${productName}` : productName;
  }, [title]);
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to main content
      </a>
      {header ?? <AppHeader asOf={asOf} share={<ShareButton />} />}
      {notices}
      {decision?.includes('was=') && (
        <Suspense fallback={null}>
          <TrialNote />
        </Suspense>
      )}
      {amounts && decision?.includes('ccy=') && (
        <Suspense fallback={null}>
          <Currency place="top" />
        </Suspense>
      )}
      <main id="main" tabIndex={-1} className="wrap pt-8 outline-none">
        {children}
      </main>
      <SiteFooter
        asOf={asOf}
        saved={
          <Suspense fallback={null}>
            <DeleteSaved />
            {amounts && <Currency place="foot" />}
          </Suspense>
        }
      />
    </>
  );
};

import { createFileRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { LinkButton } from '../components/button';
import { Card } from '../components/card';
import { PageHeading } from '../components/heading';
import { LandingHeader } from '../components/site-header';
import { useAfterPaint } from './-landing/after-paint';
import { HowItDecides } from './-landing/how-it-decides';
import { LateFigure } from './-landing/late-figure';
import { OpenSaved } from './-landing/open-saved';
import { Page } from './-page';

const Miniature = lazy(() => import('./-landing/miniature'));
const StartFrom = lazy(() => import('./-landing/start-from'));
const RulesStrip = lazy(() => import('./-landing/rules-strip'));
const Returning = lazy(() => import('./-landing/returning'));

const LandingScreen = () => {
  const painted = useAfterPaint();
  return (
    <Page header={<LandingHeader saved={<OpenSaved />} />}>
      <div className="grid items-center gap-x-12 gap-y-10 pt-4 lg:grid-cols-[minmax(0,1.04fr)_minmax(0,1fr)] lg:pt-10">
        <div>
          <PageHeading className="text-hero">
            Should you rent your language model, or <span className="text-accent">own it</span>?
          </PageHeading>
          <p className="mt-6 max-w-[35rem] text-lead text-muted">
            Answer up to fourteen questions about privacy, scale, customization and budget. Get a recommendation you can
            check: every number has a source, and you see what would change it.
          </p>
          <div className="mt-7 flex flex-wrap items-center gap-x-3 gap-y-3">
            <LinkButton look="primary" to="/assess/" search={true} className="min-h-13! px-5!">
              Start (about 3 minutes)
            </LinkButton>
            <LinkButton to="/costs/" search={true} className="min-h-13! px-5!">
              I have numbers
            </LinkButton>
            <span className="text-note text-muted">Nothing leaves your browser.</span>
          </div>
          {painted && (
            <Suspense>
              <Returning />
            </Suspense>
          )}
        </div>
        <Card aria-label="A result in small" className="p-4 sm:p-5">
          <LateFigure name="miniature">
            <Miniature />
          </LateFigure>
        </Card>
      </div>
      <div className="mt-12">
        <LateFigure name="start-from">
          <StartFrom />
        </LateFigure>
      </div>
      <section aria-label="Published rules of thumb" className="mt-14">
        <LateFigure name="rules">
          <RulesStrip />
        </LateFigure>
      </section>
      <HowItDecides />
    </Page>
  );
};

export const Route = createFileRoute('/')({ component: LandingScreen });

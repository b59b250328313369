import { lazy, Suspense } from 'react';
import { PageHeading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { breakEvenDetail } from '../../narrative';
import { AnnouncedNote } from '../-announced-note';
import { PriceSources } from '../-price-sources';
import { CurrencyHint } from './currency-hint';
import { withPair } from './pair';
import { PairPicker } from './pair-picker';
import type { Costs } from './use-costs';
import { WhereYouStand } from './where-you-stand';

/** Nothing has changed on a page that was just opened. */
const SinceLast = lazy(() => import('./since-last'));

/** The answer: which of the two, from which volume, and what the reader's own costs. */
export const Comparison = ({ costs }: { readonly costs: Costs }) => {
  const { assessment, picture, pair, usual, given, headline, difference, volume, effects, live, edits, moving } = costs;
  const { recommendation } = assessment;
  const { own, rent } = pair;
  const { before } = edits;
  return (
    <>
      <PageHeading>{given ? headline : 'How much text goes through in a day?'}</PageHeading>
      {!given && (
        <p className="mt-2 text-body text-muted">
          Give{' '}
          <a href="#cost-volume" className="prose-link">
            tokens or requests a day
          </a>
          , and every option gets a bill. Until then the chart is drawn for the usual mix: {headline}
        </p>
      )}
      {given && picture.breakEven && (
        <WhereYouStand
          picture={picture}
          settled={breakEvenDetail(picture.breakEven, volume, difference)}
          effects={effects}
          live={live}
        />
      )}
      {given && (
        <AnnouncedNote costs={[recommendation.costs[own], recommendation.costs[rent]]} on={recommendation.on} />
      )}
      <PairPicker
        recommendation={recommendation}
        pair={pair}
        onPair={(picked) => costs.update((now) => ({ ...now, view: withPair(now.view, picked, usual) }))}
      />
      <div className="flex flex-wrap items-baseline gap-x-5">
        {given && <PriceSources recommendation={recommendation} options={[own, rent]} />}
        <CurrencyHint />
      </div>
      <LiveRegion says={before === null ? [headline, difference].filter(Boolean).join(' ') : ''} />
      {given && before !== null && (
        <Suspense fallback={null}>
          <SinceLast before={before} now={edits.now} pair={pair} inputs={moving.inputs} onUndo={costs.undo} />
        </Suspense>
      )}
    </>
  );
};

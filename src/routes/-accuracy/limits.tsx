import { SectionHeading } from '../../components/heading';
import { capacityBases } from '../../engine/accuracy';
import { capacityBands, capacityConstants } from '../../engine/capacity';
import { bandText, basisMeanings, notModelled, weakSpotNames } from '../../narrative/accuracy';
import { count, percent } from '../../narrative/numbers';
import { comparedRuns, families, spots, unseen } from './accuracy-data';
import { ErrorTable } from './error-tables';

const fitted = Object.values(capacityConstants).filter(({ origin }) => origin === 'fitted').length;

/** The three words that stand beside a capacity figure. */
export const Bases = () => (
  <section aria-labelledby="words" className="mt-12">
    <SectionHeading id="words">Measured, interpolated, estimated</SectionHeading>
    <p className="mt-2 max-w-[66ch] text-muted">
      One of these stands beside every capacity figure. The figure is always the prediction, with its band; the word
      says what there is to hold it against. A latency limit of yours may end a batch earlier than in a published run.
    </p>
    <dl className="mt-4 max-w-[72ch] border-t border-hairline">
      {capacityBases.map((basis) => (
        <div key={basis} className="border-b border-hairline py-2.5 sm:grid sm:grid-cols-[9rem_1fr] sm:gap-x-6">
          <dt className="font-semibold">{basis}</dt>
          <dd>{basisMeanings[basis]}.</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** Where the band comes from, and how it does on runs it was not drawn from. */
export const Band = () => (
  <section aria-labelledby="band" className="mt-12">
    <SectionHeading id="band">Where the band comes from</SectionHeading>
    <div className="mt-2 max-w-[66ch] space-y-3 text-muted">
      <p>
        A prediction is one step of continuous batching, worked out from what the card and the model state, with{' '}
        {count(fitted)} constants that hold for every model and every GPU. They were fitted on these{' '}
        {count(comparedRuns.length)} runs, so the errors above are those of a fit, not of a test.
      </p>
      <p>
        The band is the 10th to 90th percentile of measured ÷ predicted: {bandText(capacityBands.tuned)} for a tuned
        stack, {bandText(capacityBands.default)} for default settings. It was drawn over these runs and others that were
        kept out of the fit and are not shown here. A model without any published run carries the wider band, and its
        true error may be larger.
      </p>
      {unseen.tuned && unseen.default && (
        <p>
          A test on the unseen: each of the {count(families)} pairs of model shape and GPU is left out in turn and held
          against a band drawn from the others. It then holds {percent(unseen.tuned.inBand)} of the tuned runs and{' '}
          {percent(unseen.default.inBand)} of those with default settings; 80% is what it aims at. The constants stay as
          fitted.
        </p>
      )}
    </div>
  </section>
);

/** What goes wrong, and what is left out. */
export const Limits = () => (
  <section aria-labelledby="limits" className="mt-12">
    <SectionHeading id="limits">What is not modelled</SectionHeading>
    <ul className="mt-3 max-w-[66ch] list-disc space-y-1 pl-5">
      {notModelled.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
    <h3 className="mt-8 font-sans text-dense font-semibold tracking-normal">Known weak spots</h3>
    <div className="mt-3">
      <ErrorTable
        caption="Error where predictions are known to go wrong"
        head="Kind of run"
        rows={spots.map(({ id, error }) => ({ ...error, name: weakSpotNames[id] }))}
      />
    </div>
  </section>
);

import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { catalog } from '../../catalog';
import { CostChartDrawing } from '../../charts/cost-chart-drawing';
import { type CostChartMarks, layoutCostChart } from '../../charts/cost-chart-layout';
import { useMeasuredWidth } from '../../charts/measured-width';
import { NumberStepper } from '../../components/number-stepper';
import { curveFrom, curveTo } from '../../engine';
import type { OptionId } from '../../framework';
import { numberBounds } from '../../framework/answer-bounds';
import { chartSummary } from '../../narrative/break-even';
import { savingText } from '../../narrative/comparison';
import { acceleratorName, namesOf } from '../../narrative/names';
import { day, money, tokens, tokensInWords } from '../../narrative/numbers';
import { optionNoun } from '../../narrative/terms';
import { noDecision, toFragment } from '../../permalink';
import { PriceSources } from '../-price-sources';
import { example, exampleAnswers, exampleVolume, shownOptions } from './example';

const names = namesOf(catalog);
const scale = { min: 1e6, max: 1e9, kind: 'log' } as const;
/** What can be typed: every volume that the curves are worked out for. */
const rules = { bounds: { ...numberBounds.tokensPerDay, min: curveFrom, max: curveTo } };
const chart = { curves: example.curves, breakEven: example.breakEven, banded: [], breakEvenWords: 'break-even' };
/** The slider's span, or more where a volume beyond it was typed. */
const volumesShown = (volume: number): [number, number] => [
  volume < scale.min ? curveFrom : scale.min,
  volume > scale.max ? curveTo : scale.max,
];
const summary = chartSummary(example.curves, example.breakEven, null);

/** Wide enough for the labels at the lines' ends; two drawings stand in until the width is known, one of them shown. */
const unmeasured = [
  { width: 460, className: 'h-auto w-full @max-sm:hidden' },
  { width: 300, className: 'h-auto w-full @sm:hidden' },
];
const heightFor = (width: number): number => Math.round(Math.max(200, Math.min(250, width * 0.5)));

const Here = ({ marks, volume }: { readonly marks: CostChartMarks; readonly volume: number }) => {
  const x = marks.xOf(volume);
  return <line x1={x} x2={x} y1={marks.plot.top - 8} y2={marks.plot.bottom} className="stroke-ink" strokeWidth="1.4" />;
};

const Picture = ({ volume }: { readonly volume: number }) => {
  const frame = useRef<HTMLDivElement>(null);
  const width = useMeasuredWidth(frame);
  const [from, to] = volumesShown(volume);
  const drawings = useMemo(
    () =>
      (width === null ? unmeasured : [{ width, className: 'max-w-full' }]).map((each) => ({
        marks: layoutCostChart({ ...chart, volumes: [from, to] }, each.width, heightFor(each.width)),
        className: each.className,
      })),
    [width, from, to],
  );
  return (
    <div ref={frame} className="@container">
      {drawings.map(({ marks, className }) => (
        <CostChartDrawing key={marks.width} marks={marks} summary={summary} className={className}>
          <Here marks={marks} volume={volume} />
        </CostChartDrawing>
      ))}
    </div>
  );
};

const defaultsText = (): string => {
  const { costs } = example.assessment.recommendation;
  const [closed, hosted, cloud] = [costs['closed-api'], costs['hosted-open'], costs['self-hosted-cloud']].map(
    (cost) => cost?.configuration,
  );
  const model = (configuration: typeof closed) =>
    configuration && configuration.kind !== 'plan' ? names.model(configuration.model) : '';
  const gpu = cloud?.kind === 'fleet' ? ` on ${acceleratorName(cloud.accelerator)}` : '';
  return `Defaults: 3 tokens in for each token out; ${model(closed)}, ${model(hosted)} hosted, ${model(cloud)}${gpu}. Prices as of ${day(example.assessment.recommendation.on)}.`;
};

/** Every option's bill at a volume, dearest first, as their lines lie in the picture. */
const billsAt = (volume: number) =>
  example
    .at(volume)
    .flatMap(({ option, points: [point] }) => (point ? [{ option, usd: point.usd.mid as number }] : []))
    .toSorted((a, b) => b.usd - a.usd);

const savingAt = (volume: number): string => {
  const bills = billsAt(volume);
  const usd = (option: OptionId) => bills.find((bill) => bill.option === option)?.usd ?? 0;
  return savingText('self-hosted-cloud', 'closed-api', usd('self-hosted-cloud') - usd('closed-api'));
};

/** A real result, small: three curves from the catalogue, and what the difference is at the volume chosen. */
const Miniature = () => {
  const [volume, setVolume] = useState(exampleVolume);
  const bills = useMemo(() => billsAt(volume), [volume]);
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-sans text-dense font-semibold tracking-normal">At {tokens(volume)} tokens a day</h2>
        <p className="font-serif text-[1.375rem] leading-7 font-medium text-accent">{savingAt(volume)}</p>
      </div>
      <p className="mt-1 mb-4 text-note text-muted">
        {bills.map(({ option, usd }) => `${optionNoun[option]} ${money(usd)}`).join(' · ')}, the least
      </p>
      <Picture volume={volume} />
      <div className="mt-3">
        <NumberStepper
          id="miniature-volume"
          label="Tokens a day"
          rules={rules}
          scale={scale}
          value={volume}
          inWords={(value) => `${tokensInWords(value)} tokens a day, ${savingAt(value)}`}
          onMove={setVolume}
          onChange={setVolume}
          note={
            volume < scale.min || volume > scale.max
              ? `The slider goes from ${tokens(scale.min)} to ${tokens(scale.max)}; the figures are for what was typed.`
              : null
          }
        />
      </div>
      <p className="mt-1 text-note text-muted">
        {defaultsText()}{' '}
        <Link
          to="/costs/"
          search={{ decision: toFragment({ ...noDecision, answers: exampleAnswers(volume) }) }}
          className="prose-link"
        >
          Change them
        </Link>
      </p>
      <PriceSources recommendation={example.assessment.recommendation} options={shownOptions} />
    </div>
  );
};

export default Miniature;

import { type ReactNode, useState } from 'react';
import { catalog } from '../../catalog';
import { OptionName } from '../../components/option-name';
import type { Assessment } from '../../engine';
import type { Label, Recommendation } from '../../engine/recommendation';
import type { OptionId } from '../../framework';
import { isAlone, noOption, verdict } from '../../narrative';
import { notWorkedOut } from '../../narrative/link-words';
import { namesOf } from '../../narrative/names';
import { labelSoFar } from '../../narrative/result/reading';
import { plain } from '../../narrative/segments';
import { costSentence, isByOverride, labelName, subline } from '../../narrative/verdict';
import {
  labelDifference,
  type OptionDifference,
  optionDifferences,
  shareDifference,
  whatIfWords,
  winnerDifference,
} from '../../narrative/what-if';
import type { Deeper, DeeperOutcome } from '../../workers/question';
import { PriceSources } from '../-price-sources';
import { type Drawn, holding } from './held';

const names = namesOf(catalog);

interface Side {
  readonly recommendation: Recommendation;
  /** null until the samples are there. */
  readonly outcome: DeeperOutcome | null;
}

/** The outcome to show while it is drawn again. */
const useHeld = (winner: OptionId | null, outcome: DeeperOutcome | null) => {
  const [last, setLast] = useState<Drawn<DeeperOutcome> | null>(null);
  const held = holding(last, winner, outcome);
  if (held.last !== last) setLast(held.last);
  return held;
};

const deeperOf = (outcome: DeeperOutcome | null): Deeper | null => (outcome === 'failed' ? null : outcome);

interface OptionRowProps {
  readonly row: OptionDifference;
  readonly first: boolean;
}

const OptionRow = ({ row, first }: OptionRowProps) => {
  const { option, score, saved, difference, out, demoted, money } = row;
  const notes = [out, demoted && whatIfWords.demoted, money].filter(Boolean);
  return (
    <li className="py-2.5">
      <div className="grid grid-cols-[minmax(0,1fr)_2.25rem_5.5rem] items-center gap-x-3 sm:grid-cols-[12rem_minmax(0,1fr)_2.25rem_5.5rem]">
        <span className={first ? 'font-semibold' : ''}>
          <OptionName option={option} ruledOut={out !== null} />
        </span>
        <svg width="100%" height="14" aria-hidden="true" className="hidden sm:block">
          <rect y="3" width="100%" height="8" rx="2" className="fill-sunken" />
          {score !== null && (
            <rect
              y="3"
              width={`${Math.max(score, 0)}%`}
              height="8"
              rx="2"
              fill="currentColor"
              className={`option-${option}`}
            />
          )}
          {saved !== null && saved !== score && (
            <rect x={`${Math.min(Math.max(saved, 0), 99.5)}%`} width="2" height="14" className="fill-ink" />
          )}
        </svg>
        <span className={`text-right ${first ? 'font-semibold' : ''}`}>
          {score === null ? <span className="text-muted">–</span> : Math.round(score)}
          <span className="sr-only">{` ${score === null ? whatIfWords.ruledOut : whatIfWords.outOf}`}</span>
        </span>
        <span className="text-right text-note text-muted">{difference}</span>
      </div>
      {notes.length > 0 && <p className="mt-0.5 pl-5 text-note text-muted">{notes.join(' · ')}</p>}
    </li>
  );
};

interface StandingProps {
  readonly now: { readonly assessment: Assessment; readonly outcome: DeeperOutcome | null };
  readonly saved: { readonly assessment: Assessment; readonly outcome: DeeperOutcome | null };
  readonly differs: boolean;
  /** Nothing is answered: what stands here is no advice. */
  readonly empty: boolean;
  /** What to do with it. */
  readonly children: ReactNode;
}

/** What the saved decision and the tried one come to, in sentences. */
const Differences = ({ now, saved }: { readonly now: Side; readonly saved: Side }) => {
  const [deeper, before] = [deeperOf(now.outcome), deeperOf(saved.outcome)];
  const labels: readonly (Label | null)[] = [
    labelSoFar(now.recommendation, deeper?.label ?? null),
    labelSoFar(saved.recommendation, before?.label ?? null),
  ];
  const [label, was] = labels;
  const { winner } = now.recommendation;
  return (
    <p className="max-w-[60ch] text-body">
      <strong>{winnerDifference(now.recommendation, saved.recommendation)}</strong>{' '}
      {label &&
        was &&
        `${labelDifference({ recommendation: now.recommendation, label }, { recommendation: saved.recommendation, label: was })} `}
      {winner && !isAlone(now.recommendation) && deeper?.robustness && before?.robustness
        ? shareDifference(winner, deeper.robustness, before.robustness)
        : now.outcome === 'failed' && notWorkedOut.share}
    </p>
  );
};

/** The verdict of what is tried, and each option against where it stood. */
export const Standing = ({ now, saved, differs, empty, children }: StandingProps) => {
  const { recommendation } = now.assessment;
  const held = useHeld(recommendation.winner, now.outcome);
  const label = labelSoFar(recommendation, deeperOf(held.outcome)?.label ?? null);
  const { winner, ranking } = recommendation;
  const [first] = ranking;
  const { before, accent, after } =
    first === undefined
      ? { before: noOption(recommendation).title, accent: '', after: '' }
      : verdict(first.option, first.configuration);
  const rows = optionDifferences(recommendation, differs ? saved.assessment.recommendation : null);
  return (
    <>
      <p className="eyebrow">
        {[
          empty ? whatIfWords.defaults : whatIfWords.withThese,
          ...(label ? [labelName(label, isByOverride(recommendation))] : []),
        ].join(' · ')}
      </p>
      <h2 className="mt-1.5 text-h2 text-balance">
        {before}
        <span className="text-accent">{accent}</span>
        {after}
      </h2>
      <p className="mt-2 max-w-[60ch] text-muted">
        {first === undefined
          ? noOption(recommendation).text
          : `${first.configuration === null ? '' : `${plain(subline(first.option, first.configuration, names))} `}${costSentence(recommendation)}`}
      </p>
      {differs && (
        <div className={`mt-4 min-h-12 ${held.late ? 'text-muted' : ''}`}>
          <Differences
            now={{ recommendation, outcome: held.outcome }}
            saved={{ recommendation: saved.assessment.recommendation, outcome: saved.outcome }}
          />
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-start gap-x-4 gap-y-2">{children}</div>
      <section aria-labelledby="what-standing" className="mt-5">
        <h3
          id="what-standing"
          className="flex items-baseline justify-between gap-3 font-sans text-dense font-semibold tracking-normal"
        >
          {whatIfWords.standing}
          <span className="text-note font-normal text-muted">{differs ? whatIfWords.columns : whatIfWords.score}</span>
        </h3>
        <ul className="mt-1.5 divide-y divide-hairline border-y border-hairline">
          {rows.map((row) => (
            <OptionRow key={row.option} row={row} first={row.option === winner} />
          ))}
        </ul>
        <PriceSources recommendation={recommendation} options={ranking.map(({ option }) => option)} />
      </section>
    </>
  );
};

import { useEffect, useId, useRef, useState } from 'react';
import { catalog } from '../../catalog';
import { Button, LinkButton } from '../../components/button';
import { OptionName } from '../../components/option-name';
import { Pending } from '../../components/panel-boundary';
import { ShareBar } from '../../components/share-bar';
import { freshnessOf } from '../../engine';
import type { Recommendation } from '../../engine/recommendation';
import { actionOn, compareWords, longNameText, rangeText } from '../../narrative/comparing/page';
import { scenarioWords } from '../../narrative/comparing/scenarios';
import { allIn } from '../../narrative/result-page';
import { type ComparedScenario, longestName } from '../../permalink/compared';
import { useAssessment, useDeeperOutcome } from '../-assessment';
import type { Decision } from '../-decision';
import { FreshnessNote } from '../-freshness-note';

interface NameProps {
  readonly name: string;
  /** It came just now, and wants a name of its own. */
  readonly fresh: boolean;
  readonly onRename: (name: string) => string | null;
  /** The field is gone again. */
  readonly onNamed: () => void;
}

/** The name as a heading, or as a field while it is being changed. */
const Name = ({ name, fresh, onRename, onNamed }: NameProps) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [draft, setDraft] = useState<string | null>(fresh ? name : null);
  const [problem, setProblem] = useState<string | null>(null);
  const editing = draft !== null;
  useEffect(() => {
    if (!editing) return;
    field.current?.focus();
    field.current?.select();
  }, [editing]);
  const close = () => {
    setDraft(null);
    setProblem(null);
    onNamed();
    requestAnimationFrame(() => opener.current?.focus());
  };
  const save = () => {
    const written = (draft ?? '').trim().replace(/\s+/g, ' ');
    const wrong = written === '' || written.length > longestName ? longNameText(longestName) : onRename(written);
    setProblem(wrong);
    if (wrong === null) close();
  };
  return (
    <>
      <h2 className={`text-h3 break-words ${editing ? 'sr-only' : ''}`}>{name}</h2>
      {editing ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor={id} className="text-note text-muted">
            {compareWords.name}
          </label>
          <input
            ref={field}
            id={id}
            className="field w-full"
            value={draft}
            autoComplete="off"
            aria-invalid={problem !== null}
            aria-describedby={problem ? `${id}-problem` : undefined}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') close();
            }}
          />
          {problem && (
            <p id={`${id}-problem`} role="alert" className="mt-1 text-note font-medium text-danger">
              {problem}
            </p>
          )}
          <Button type="submit" look="small" className="mt-2">
            {compareWords.save}
          </Button>
        </form>
      ) : (
        <button
          ref={opener}
          type="button"
          data-rename=""
          className="screen-only mr-3 min-h-6 text-note text-muted underline underline-offset-2 hover:text-ink"
          onClick={() => setDraft(name)}
        >
          {compareWords.rename}
          <span className="sr-only"> {name}</span>
        </button>
      )}
    </>
  );
};

const Ranking = ({ words }: { readonly words: ReturnType<typeof scenarioWords> }) => (
  <table className="w-full text-dense">
    <caption className="pb-1 text-left text-note text-muted">{words.standing}</caption>
    <thead className="sr-only">
      <tr>
        <th scope="col">{compareWords.columns.option}</th>
        <th scope="col">{compareWords.columns.score}</th>
        <th scope="col">{compareWords.columns.cost}</th>
      </tr>
    </thead>
    <tbody>
      {words.ranking.map(({ option, name, score, note, cost, range }, index) => (
        <tr key={option} className={`border-t border-hairline align-top ${index === 0 ? 'font-semibold' : ''}`}>
          <th scope="row" className={`py-1.5 pr-2 text-left ${index === 0 ? 'font-semibold' : 'font-normal'}`}>
            <OptionName option={option}>{name}</OptionName>
            {note !== null && <span className="block pl-5 text-note font-normal text-muted">{note}</span>}
          </th>
          <td className="py-1.5 pr-3 text-right">{score}</td>
          <td className="py-1.5 text-right">
            {cost === null ? (
              <span className="font-normal text-muted">{compareWords.noBill}</span>
            ) : (
              cost.replace(' a month', '')
            )}
            {range !== null && (
              <span className="block text-note font-normal whitespace-nowrap text-muted">{range}</span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Ages = ({ recommendation }: { readonly recommendation: Recommendation }) => {
  const { winner, ranking, costs, assumptions, on } = recommendation;
  const shown = [...new Set([winner, ...ranking.map(({ option }) => option)])];
  const bills = shown.flatMap((option) => {
    const cost = option === null ? undefined : costs[option];
    return cost === undefined ? [] : [{ cost, freshness: freshnessOf(cost, catalog, assumptions, on) }];
  });
  return <FreshnessNote bills={bills} assumptions={assumptions} />;
};

interface ColumnProps {
  readonly scenario: ComparedScenario;
  readonly decision: Decision;
  readonly className: string;
  /** On a narrow screen one is shown at a time. */
  readonly shown: boolean;
  readonly fresh: boolean;
  readonly onRename: (name: string) => string | null;
  readonly onNamed: () => void;
  /** null = four are there already. */
  readonly onDuplicate: (() => void) | null;
  readonly onRemove: () => void;
}

/** One scenario: what to do, how sure that is, what it costs, what would change it, what it leaves open. */
export const Column = ({ scenario, decision, className, shown, onDuplicate, onRemove, ...naming }: ColumnProps) => {
  const { name, answers, assumptions } = scenario;
  const { recommendation } = useAssessment(answers, assumptions);
  const outcome = useDeeperOutcome(answers, assumptions);
  const failed = outcome === 'failed';
  const deeper = outcome === 'failed' ? null : outcome;
  const { winner } = recommendation;
  const words = scenarioWords(recommendation, deeper);
  const first = words.ranking[0];
  // Where nothing leads, no option lends its colour.
  const leads = deeper?.label === 'close-call' ? null : winner;
  return (
    <section
      aria-label={name}
      data-fact=""
      className={`grid min-w-0 content-start gap-4 md:row-span-7 md:grid-rows-subgrid md:border-l md:border-hairline md:pl-5 md:first:border-l-0 md:first:pl-0 ${
        shown ? '' : 'max-md:not-print:hidden'
      } ${className}`}
    >
      <div>
        <Name name={name} {...naming} />
        <span className="screen-only inline-flex flex-wrap gap-x-3">
          {onDuplicate && (
            <Button look="text" onClick={onDuplicate} aria-label={actionOn(compareWords.duplicate, name)}>
              {compareWords.duplicate}
            </Button>
          )}
          <Button look="text" onClick={onRemove} aria-label={actionOn(compareWords.remove, name)}>
            {compareWords.remove}
          </Button>
        </span>
      </div>
      <div>
        <p
          className={`font-serif text-[1.5rem] leading-[1.9375rem] ${leads === null ? '' : `option-${leads} option-text`}`}
        >
          {words.verdict}
        </p>
        {words.label !== null && <p className="mt-1 text-dense text-muted">{words.label}</p>}
        {words.conditions.map((text) => (
          <p key={text} className="mt-1 text-dense">
            {text}
          </p>
        ))}
      </div>
      <dl>
        <dt className="text-dense text-muted">{winner === null ? compareWords.firstPlace : allIn(winner)}</dt>
        <dd>
          {first?.cost ? (
            <>
              <span className="block text-[1.375rem] leading-7">
                <span className="font-semibold tracking-[-0.01em]">{first.cost.replace(' a month', '')}</span>
                <span className="text-dense text-muted"> {compareWords.perMonth}</span>
              </span>
              {first.range !== null && (
                <span className="mt-1 block text-note text-muted">{rangeText(first.range)}</span>
              )}
            </>
          ) : (
            <span className="text-dense text-muted">{compareWords.noCost}</span>
          )}
        </dd>
      </dl>
      <div className="min-h-[2.75rem]">
        {words.share === null || deeper === null || winner === null ? (
          <p className="text-note text-muted">
            {failed ? compareWords.failed : winner && <Pending>{compareWords.working}</Pending>}
          </p>
        ) : (
          <>
            <p className="mb-2 text-note">{words.share}</p>
            <ShareBar winnerShare={deeper.robustness.winnerShare} winner={winner} />
          </>
        )}
      </div>
      <div>
        <Ranking words={words} />
        {words.ruledOut !== null && (
          <p className="mt-1 border-t border-hairline pt-1.5 text-note text-muted">{words.ruledOut}.</p>
        )}
      </div>
      <div>
        <h3 className="font-sans text-dense font-semibold tracking-normal">{compareWords.nearest}</h3>
        <p className="text-dense">
          {words.nearest ?? (failed ? compareWords.failed : <Pending>{compareWords.workingNearest}</Pending>)}
        </p>
        <h3 className="mt-3 font-sans text-dense font-semibold tracking-normal">{compareWords.unmet}</h3>
        {words.unmet.length === 0 ? (
          <p className="text-dense">{compareWords.nothingUnmet}</p>
        ) : (
          <ul className="text-dense">
            {words.unmet.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="grid content-start gap-3">
        <Ages recommendation={recommendation} />
        <p>
          <LinkButton
            to="/result/"
            search={decision.search({ ...decision.state, answers, assumptions })}
            className="screen-only"
          >
            {compareWords.open}
            <span className="sr-only">&nbsp;{name}</span>
          </LinkButton>
        </p>
      </div>
    </section>
  );
};

import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { SectionHeading } from '../../components/heading';
import { Pending } from '../../components/panel-boundary';
import { Row, Rows } from '../../components/rows';
import type { Base, People } from '../../engine/comparison';
import { compareWords } from '../../narrative/comparing/page';
import { type DisagreementWords, type PeopleWords, peopleWords } from '../../narrative/comparing/people';
import type { Named } from '../../narrative/comparing/scenarios';
import { namesOf } from '../../narrative/names';
import { listed } from '../../narrative/segments';
import { useTurning } from '../-turning';
import { decisionsOf, isAbout } from './is-about';

const names = namesOf(catalog);

const wordsFor = (people: People, scenarios: readonly Named[]) =>
  peopleWords(
    people,
    scenarios.map(({ name }) => name),
    names,
  );

const Disagreement = ({ label, values, matters }: DisagreementWords) => (
  <Row className="grid gap-x-6 gap-y-2 md:grid-cols-[minmax(0,3fr)_minmax(0,6fr)_minmax(0,3fr)]">
    <h3 className="font-sans text-dense font-semibold tracking-normal">{label}</h3>
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {values.map(({ text, by }) => (
        <div key={text + by.join()}>
          <dt className="text-note text-muted">{listed(by)}</dt>
          <dd className="text-dense">{text}</dd>
        </div>
      ))}
    </dl>
    <p className={`text-dense ${values.some(({ changes }) => changes) ? 'font-semibold' : 'text-muted'}`}>{matters}</p>
  </Row>
);

const Outcomes = ({ outcomes: { columns, rows } }: Pick<PeopleWords, 'outcomes'>) =>
  rows.length === 0 ? null : (
    <details className="group mt-4" open={rows.length <= 8}>
      <summary className="inline-flex min-h-6 items-center text-note text-muted underline underline-offset-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        {compareWords.settleTitle}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={compareWords.settleCaption} tabIndex={0} className="mt-2 max-h-[28rem] overflow-auto">
        <table className="w-full text-dense">
          <caption className="sr-only">{compareWords.settleCaption}</caption>
          <thead>
            <tr className="border-b border-hairline text-note text-muted">
              {[...columns, compareWords.winner].map((column) => (
                <th key={column} scope="col" className="py-2 pr-4 text-left font-medium">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ values, winner }) => (
              <tr key={values.join('|')} className="border-b border-hairline align-top">
                {values.map((value, column) => (
                  <td key={columns[column]} className="py-2 pr-4">
                    {value}
                  </td>
                ))}
                <th scope="row" className="py-2 pr-4 text-left font-semibold">
                  {winner}
                </th>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );

interface PeoplePanelProps {
  readonly scenarios: readonly Named[];
  readonly base: Base;
  readonly onBase: (base: Base) => void;
}

/** Where several people disagree, who says what, and whether it matters. */
export const PeoplePanel = ({ scenarios, base, onBase }: PeoplePanelProps) => {
  const decisions = decisionsOf(scenarios);
  const { found, answers, fresh, failed } = useTurning<'people'>({ kind: 'people', decisions, base });
  const words = useMemo(
    () => (found && answers && isAbout(answers.decisions, scenarios) ? wordsFor(found.people, scenarios) : null),
    [found, answers, scenarios],
  );
  return (
    <section aria-labelledby="disagreements" className="mt-12" aria-busy={!fresh}>
      <SectionHeading id="disagreements">
        {words?.title ?? (failed ? compareWords.failed : <Pending>{compareWords.workingPeople}</Pending>)}
      </SectionHeading>
      {words !== null && (
        <>
          <p className="mt-1 max-w-[80ch] text-body text-muted" aria-live="polite">
            {words.tried}
          </p>
          {words.notes.length > 0 && (
            <ul className="mt-2 max-w-[80ch] list-disc pl-5 text-dense">
              {words.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          <Outcomes outcomes={words.outcomes} />
          {words.disagreements.length > 0 && (
            <>
              <div className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-2">
                <label htmlFor="base" className="screen-only font-medium">
                  {compareWords.startFrom}
                </label>
                <select
                  id="base"
                  value={String(base)}
                  onChange={({ target: { value } }) => onBase(value === 'most' ? 'most' : Number(value))}
                  className="screen-only min-h-9 rounded-control border border-control bg-surface px-2 text-ink"
                >
                  <option value="most">{compareWords.most}</option>
                  {scenarios.map(({ name }, place) => (
                    <option key={name} value={place}>
                      {name}
                    </option>
                  ))}
                </select>
                <p className="text-muted">{words.from}</p>
              </div>
              <Rows className="mt-3">
                {words.disagreements.map((each) => (
                  <Disagreement key={each.item} {...each} />
                ))}
              </Rows>
            </>
          )}
        </>
      )}
    </section>
  );
};

import { useMemo } from 'react';
import { catalog } from '../../catalog';
import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import type { Recommendation } from '../../engine/recommendation';
import type { OptionId } from '../../framework';
import { knowledgeFor } from '../../framework/editions';
import {
  moreOf,
  noRisk,
  noStrength,
  notesShown,
  openStrengthsTitle,
  risksTitle,
  stillOwnTitle,
  strengthsTitle,
  whoSaysSo,
} from '../../narrative/advice/headings';
import {
  optionTraits,
  sourceMarks,
  sourcesOf,
  strengthsByAnswer,
  type Trait,
  type WeighedTrait,
} from '../../narrative/advice/traits';

type Listed = Trait & Partial<Pick<WeighedTrait, 'mark' | 'standing'>>;

interface ItemsProps {
  readonly traits: readonly Listed[];
  /** All that the row cites. */
  readonly cited: readonly string[];
}

const Items = ({ traits, cited }: ItemsProps) => (
  <ul className="divide-y divide-hairline">
    {traits.map((trait) => (
      <li key={trait.id} className="py-1.5">
        {trait.text}{' '}
        <span className="text-muted">
          {trait.mark && (
            <span className={trait.standing === 'short' ? 'font-medium text-danger' : ''}>{trait.mark} </span>
          )}
          <span className="screen-only">{sourceMarks(trait, cited)}</span>
        </span>
      </li>
    ))}
  </ul>
);

const List = ({ title, traits, cited, none }: ItemsProps & { readonly title: string; readonly none?: string }) => {
  const [first, more] = [traits.slice(0, notesShown), traits.slice(notesShown)];
  if (traits.length === 0 && none === undefined) return null;
  return (
    <div className="min-w-0">
      <h3 className="font-sans text-note font-semibold tracking-normal">{title}</h3>
      {traits.length === 0 ? <p className="py-1.5 text-muted">{none}</p> : <Items traits={first} cited={cited} />}
      {more.length > 0 && (
        <Details summary={moreOf(more.length)} onPaper>
          <Items traits={more} cited={cited} />
        </Details>
      )}
    </div>
  );
};

/** What an option gives this reader, where it is weak for them, and what stays theirs. */
export const OptionNotesList = ({
  option,
  recommendation,
}: {
  readonly option: OptionId;
  readonly recommendation: Recommendation;
}) => {
  const traits = useMemo(
    () =>
      optionTraits(recommendation, knowledgeFor(recommendation.assumptions), catalog).find(
        (one) => one.option === option,
      ),
    [option, recommendation],
  );
  if (traits === undefined) return null;
  const { risks, youStillOwn } = traits;
  const { asked, open } = strengthsByAnswer(traits);
  const sources = sourcesOf(traits);
  return (
    <div data-fact="" className="mt-3 text-note">
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
        <div>
          <List title={strengthsTitle} traits={asked} cited={sources} none={noStrength} />
          {open.length > 0 && (
            <div className="mt-3">
              <List title={openStrengthsTitle} traits={open} cited={sources} />
            </div>
          )}
        </div>
        <List title={risksTitle} traits={risks} cited={sources} none={noRisk} />
      </div>
      <div className="mt-3">
        <List title={stillOwnTitle} traits={youStillOwn} cited={sources} />
      </div>
      <div className="mt-1">
        <Details summary={whoSaysSo(sources)}>
          <ol className="list-inside list-decimal">
            {sources.map((source) => (
              <li key={source} className="text-muted">
                <span className="inline-block align-top">
                  <SourceLine>{source}</SourceLine>
                </span>
              </li>
            ))}
          </ol>
        </Details>
      </div>
    </div>
  );
};

import { Link } from '@tanstack/react-router';
import { catalog } from '../../catalog';
import { LinkButton } from '../../components/button';
import { Chip } from '../../components/chip';
import { Details } from '../../components/details';
import { Figure, FigurePair } from '../../components/figure-pair';
import { Pending } from '../../components/panel-boundary';
import { ShareBar } from '../../components/share-bar';
import { Verdict } from '../../components/verdict';
import { Words } from '../../components/words';
import type { Recommendation, Robustness } from '../../engine/recommendation';
import type { OptionId } from '../../framework';
import {
  closeCall,
  costSentence,
  isAlone,
  isByOverride,
  labelName,
  leadIsSmall,
  nearEqual,
  subline,
  verdict,
} from '../../narrative';
import { conditionsOf } from '../../narrative/conditions';
import { notWorkedOut, severalWorkloads } from '../../narrative/link-words';
import { besideVerdict } from '../../narrative/result/beside-verdict';
import { howSureLink, noCost, recommendationWord, waiting } from '../../narrative/result/headings';
import { agedBills, chipsOf, referenceOf } from '../../narrative/result/reading';
import {
  allIn,
  closeCallVerdict,
  firstAmong,
  firstIn,
  howSure,
  sameWork,
  sharesText,
  whatIfLink,
} from '../../narrative/result-page';
import { FreshnessNote } from '../-freshness-note';
import { OtherModel } from './other-model';
import type { PanelProps } from './panel';

interface WeightingsProps {
  readonly robustness: Robustness | null;
  readonly failed: boolean;
  readonly winner: OptionId;
  /** Options nothing separates; the winner alone otherwise. */
  readonly among: readonly OptionId[];
}

/** Share of the weightings the winner came first in, as words, a bar, and what it means. */
const Weightings = ({ robustness, failed, winner, among }: WeightingsProps) => (
  <div className="min-h-[3.25rem]">
    {robustness === null ? (
      <p className="text-note text-muted">{failed ? notWorkedOut.share : <Pending>{waiting.share}</Pending>}</p>
    ) : (
      <>
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 text-note">
          <p>
            <Words of={among.length > 1 ? firstAmong(robustness, among) : firstIn(robustness, winner)} />
          </p>
          <div className="has-open:basis-full">
            <Details summary={howSureLink} onPaper>
              <p className="mb-2 text-note text-muted">{howSure(robustness)}</p>
              <ul className="mb-3 text-note">
                {sharesText(robustness).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </Details>
          </div>
        </div>
        <ShareBar winnerShare={robustness.winnerShare} winner={winner} />
      </>
    )}
  </div>
);

const Figures = ({
  recommendation,
  option,
}: {
  readonly recommendation: Recommendation;
  readonly option: OptionId;
}) => {
  const { costs } = recommendation;
  const reference = referenceOf(recommendation);
  const compared = reference === null ? undefined : costs[reference];
  return (
    <FigurePair>
      <Figure label={allIn(option)} usd={costs[option]?.total ?? null} otherwise={noCost} />
      {compared && <Figure label={sameWork(compared.option)} usd={compared.total} />}
    </FigurePair>
  );
};

const Chips = ({ recommendation }: { readonly recommendation: Recommendation }) => {
  const texts = chipsOf(recommendation);
  if (texts.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-2">
      {texts.map((text) => (
        <Chip key={text}>{text}</Chip>
      ))}
    </p>
  );
};

const Conditions = ({ recommendation }: { readonly recommendation: Recommendation }) => {
  const [first] = recommendation.ranking;
  const conditions = first === undefined ? [] : conditionsOf(first, recommendation.answers);
  if (conditions.length === 0) return null;
  return (
    <ul className="mb-5 rounded-choice border border-warn bg-warn-soft px-4 py-3 text-body">
      {conditions.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
};

/** The left of the page's head: what to do, what it costs, how sure that is. */
export const VerdictColumn = ({
  recommendation,
  decision,
  names,
  label,
  robustness,
  failed,
}: PanelProps & Pick<WeightingsProps, 'robustness' | 'failed'>) => {
  const { winner, ranking, withoutCosts } = recommendation;
  const first = ranking[0];
  if (winner === null || first === undefined) return null;
  const close = label === 'close-call';
  const eyebrow = [recommendationWord, ...(label === null ? [] : [labelName(label, isByOverride(recommendation))])];
  const small = close || label === null ? null : leadIsSmall(recommendation);
  const words = close ? (
    <p>{closeCall(recommendation)}</p>
  ) : (
    first.configuration && (
      <>
        <p>
          <Words of={subline(winner, first.configuration, names)} />
        </p>
        {small && <p className="mt-2">{small}</p>}
      </>
    )
  );
  return (
    <section aria-label="Verdict" data-part="verdict" className="grid content-start gap-5">
      <div>
        <Conditions recommendation={recommendation} />
        <Verdict
          eyebrow={eyebrow.join(' · ')}
          verdict={close ? closeCallVerdict(recommendation) : verdict(winner, first.configuration)}
        >
          {words}
        </Verdict>
        {besideVerdict(recommendation, label, catalog).map((text) => (
          <p key={text} className="mt-3 max-w-[66ch] text-body text-muted">
            {text}
          </p>
        ))}
      </div>
      {withoutCosts ? (
        <p className="border-y border-hairline py-3 text-muted">{costSentence(recommendation)}</p>
      ) : (
        !close && (
          <>
            <Figures recommendation={recommendation} option={winner} />
            <OtherModel recommendation={recommendation} decision={decision} names={names} />
          </>
        )
      )}
      {!isAlone(recommendation) && (
        <Weightings
          robustness={robustness}
          failed={failed}
          winner={winner}
          among={close ? nearEqual(recommendation) : [winner]}
        />
      )}
      <FreshnessNote bills={agedBills(recommendation, label, catalog)} assumptions={recommendation.assumptions} />
      <Chips recommendation={recommendation} />
      <p className="screen-only">
        <LinkButton to="/what-if/" search={true}>
          {whatIfLink}
        </LinkButton>
      </p>
      <p className="screen-only text-note">
        <Link to="/routing/" search={true} className="prose-link">
          {severalWorkloads}
        </Link>
      </p>
    </section>
  );
};

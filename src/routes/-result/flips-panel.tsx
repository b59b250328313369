import { OptionMarker } from '../../charts/option-marker';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import { withChange } from '../../engine';
import type { Flip } from '../../engine/recommendation';
import { flipSentence, noFlip, plain } from '../../narrative';
import { notWorkedOut } from '../../narrative/link-words';
import type { Decision } from '../-decision';
import { ChangeLink } from './change-link';

const shownAtOnce = 6;

/** "If signed terms are not needed → Closed API", the outcome in its option's colour. */
const FlipWords = ({ flip }: { readonly flip: Flip }) => {
  const pieces = flipSentence(flip);
  const last = pieces.at(-1)?.text ?? '';
  const [arrow, outcome] = [last.slice(0, last.indexOf('→') + 1), last.slice(last.indexOf('→') + 1).trim()];
  return (
    <span>
      {pieces.slice(0, -1).map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
      {arrow} <strong className={flip.winner === null ? '' : `option-${flip.winner} option-text`}>{outcome}</strong>
    </span>
  );
};

const FlipRows = ({ flips, decision }: { readonly flips: readonly Flip[]; readonly decision: Decision }) => (
  <Rows className="mt-3">
    {flips.map((flip) => {
      const { answers } = decision.state;
      const changed = flip.changes.reduce(withChange, answers);
      const text = plain(flipSentence(flip));
      return (
        <Row key={text} className="flex items-center gap-x-4">
          {flip.winner === null ? <span className="w-3" /> : <OptionMarker option={flip.winner} />}
          <span className="flex-1">
            <FlipWords flip={flip} />
          </span>
          <ChangeLink decision={decision} answers={changed} label={`Try it: ${text}`}>
            Try it
          </ChangeLink>
        </Row>
      );
    })}
  </Rows>
);

/** Single answers that give another winner, the smallest change first. */
export const FlipsPanel = ({
  flips,
  failed,
  decision,
}: {
  /** null until they are there. */
  readonly flips: readonly Flip[] | null;
  readonly failed: boolean;
  readonly decision: Decision;
}) => {
  const [near, far] = [flips?.slice(0, shownAtOnce) ?? [], flips?.slice(shownAtOnce) ?? []];
  return (
    <section aria-labelledby="flips">
      <SectionHeading id="flips">What would change it</SectionHeading>
      {failed ? (
        <p className="mt-1 text-muted">{notWorkedOut.flips}</p>
      ) : flips === null ? (
        <p className="mt-1 min-h-64 text-muted">Trying every single change of an answer…</p>
      ) : flips.length === 0 ? (
        <p className="mt-1 text-muted">{noFlip(1)}</p>
      ) : (
        <>
          <p className="mt-1 max-w-[66ch] text-muted">
            Single answers that give another winner, the smallest change first. Trying one changes your answers; Back
            undoes it.
          </p>
          <FlipRows flips={near} decision={decision} />
          {far.length > 0 && (
            <div className="mt-2">
              <Details summary={`Show all ${flips.length}`}>
                <FlipRows flips={far} decision={decision} />
              </Details>
            </div>
          )}
        </>
      )}
    </section>
  );
};

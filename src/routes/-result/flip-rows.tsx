import { OptionMarker } from '../../charts/option-marker';
import { Details } from '../../components/details';
import { Row, Rows } from '../../components/rows';
import { plain } from '../../narrative';
import { furtherStretches } from '../../narrative/flips';
import { tryIt } from '../../narrative/result/headings';
import type { ShownFlip, ShownNumber } from '../../narrative/result/shown-flips';
import type { Decision } from '../-decision';
import { TryLink } from './change-link';

/** "If signed terms are not needed → Closed API", the outcome in its option's colour. */
const FlipWords = ({ words, note, winner }: ShownFlip) => {
  const last = words.at(-1)?.text ?? '';
  const [arrow, outcome] = [last.slice(0, last.indexOf('→') + 1), last.slice(last.indexOf('→') + 1).trim()];
  return (
    <span>
      {words.slice(0, -1).map(({ text, strong }) => (strong ? <strong key={text}>{text}</strong> : text))}
      {arrow} <strong className={winner === null ? '' : `option-${winner} option-text`}>{outcome}</strong>
      {note && <span className="block text-note text-muted">{note}</span>}
    </span>
  );
};

/** Changes one under the other, each with the link that tries it. */
export const FlipRows = ({
  flips,
  decision,
  className = 'mt-3',
}: {
  readonly flips: readonly (ShownFlip & Partial<Pick<ShownNumber, 'further'>>)[];
  readonly decision: Decision;
  readonly className?: string;
}) => (
  <Rows className={className}>
    {flips.map(({ further = [], ...flip }) => {
      const text = plain(flip.words);
      return (
        <Row key={text} className="flex flex-wrap items-center gap-x-4">
          {flip.winner === null ? <span className="w-3" /> : <OptionMarker option={flip.winner} />}
          <span className="min-w-0 flex-1">
            <FlipWords {...flip} />
          </span>
          {flip.to && (
            <TryLink decision={decision} to={flip.to} label={`${tryIt}: ${text}`}>
              {tryIt}
            </TryLink>
          )}
          {further.length > 0 && (
            <div className="mt-1 basis-full pl-7">
              <Details summary={furtherStretches(further.length)}>
                <FlipRows className="" flips={further} decision={decision} />
              </Details>
            </div>
          )}
        </Row>
      );
    })}
  </Rows>
);

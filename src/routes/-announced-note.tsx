import { catalog } from '../catalog';
import { Fact } from '../components/fact';
import type { OptionCost } from '../engine/recommendation';
import { optionLabels } from '../framework';
import { announcedTexts } from '../narrative/announced';
import { namesOf } from '../narrative/names';

const names = namesOf(catalog);

interface AnnouncedNoteProps {
  readonly costs: readonly (OptionCost | null | undefined)[];
  readonly on: string;
}

/** From which day a bill is another one, because its seller has said so. Nothing where nothing is announced. */
export const AnnouncedNote = ({ costs, on }: AnnouncedNoteProps) => {
  const notes = costs.flatMap((cost) =>
    cost ? announcedTexts(cost, on, { catalog, names }).map((note) => ({ ...note, option: cost.option })) : [],
  );
  if (notes.length === 0) return null;
  return (
    <div className="mt-3 grid max-w-[80ch] gap-2 border-l-2 border-warn pl-3">
      {notes.map(({ option, text, prices, source }) => (
        <Fact key={`${option}${text}`} sources={prices.map((price) => `${price} (${source})`)}>
          <p>
            <span className="font-semibold">{optionLabels[option]}.</span> {text}
          </p>
        </Fact>
      ))}
    </div>
  );
};

import { Followed } from '../components/followed';
import { type SourceText, sourceAndAge } from '../narrative/line-sources';

/** Figures, each with its source, its day and its age. */
export const SourceList = ({ sources }: { readonly sources: readonly SourceText[] }) => (
  <ul className="mb-2 grid max-w-[66ch] gap-1.5 text-note">
    {sources.map((each) => {
      const said = sourceAndAge(each);
      return (
        <li key={each.text} className="wrap-anywhere" data-source={said === null ? '' : undefined}>
          {each.text}
          {said && (
            <span data-source="" className="block text-muted">
              <Followed>{said}</Followed>
            </span>
          )}
        </li>
      );
    })}
  </ul>
);

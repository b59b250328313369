import { SourceLine } from '../../components/fact';
import { OptionName } from '../../components/option-name';
import { stagedPath } from '../../evidence';
import { placeText } from '../../narrative/guide-rows';

/** Start rented, move when something asks for it: the stages, what each guide says of them, and what ends them. */
export const PathSection = () => (
  <ol className="mt-4 border-t border-hairline">
    {stagedPath.map(({ id, title, options, said, until }, index) => (
      <li
        key={id}
        data-fact=""
        className="grid gap-x-8 gap-y-2 border-b border-hairline py-3 md:grid-cols-[15rem_minmax(0,1fr)]"
      >
        <div>
          <h3 className="text-dense font-semibold">
            {index + 1}. {title}
          </h3>
          <p className="mt-1 flex flex-wrap gap-x-4 text-note">
            {options.map((option) => (
              <OptionName key={option} option={option} />
            ))}
          </p>
        </div>
        <div className="text-dense">
          <ul className="grid gap-1.5">
            {said.map(({ guide, place, says }) => (
              <li key={says}>
                {says}
                <SourceLine>{placeText({ guide, place })}</SourceLine>
              </li>
            ))}
          </ul>
          <p className="mt-2">
            <strong className="font-semibold">Until:</strong> {until}
          </p>
        </div>
      </li>
    ))}
  </ol>
);

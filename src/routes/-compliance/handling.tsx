import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { optionLabels } from '../../framework';
import {
  handlingColumns,
  handlingGuides,
  handlingRows,
  legalReview,
  selfHostDuties,
} from '../../narrative/data-handling';
import { guideTitles } from '../../narrative/guides';

const grid = 'md:grid md:grid-cols-[11rem_repeat(3,minmax(0,1fr))] md:gap-x-6';
const label = 'text-note text-muted';

const Guides = () => (
  <SourceLine>After the guides {handlingGuides.map((id) => guideTitles[id]).join(' and ')}; our judgement.</SourceLine>
);

/** Who holds the text under each option, and what self-hosting leaves to the reader. */
export const Handling = () => (
  <>
    <section aria-labelledby="handling" className="mt-12" data-fact="">
      <SectionHeading id="handling">What happens to your text, by option</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">{legalReview}</p>
      <div aria-hidden="true" className={`mt-4 border-b border-hairline pb-2 max-md:hidden ${grid} ${label}`}>
        <span>Option</span>
        {handlingColumns.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      <ul>
        {handlingRows.map(({ option, path, kept, contract }) => (
          <li key={option} className={`border-b border-hairline py-3 text-dense ${grid}`}>
            <h3 className="font-sans text-dense font-semibold tracking-normal">{optionLabels[option]}</h3>
            <dl className="contents max-md:block">
              {[path, kept, contract].map((text, index) => (
                <div key={handlingColumns[index]} className="max-md:mt-1">
                  <dt className={`${label} md:sr-only`}>{handlingColumns[index]}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <Guides />
    </section>
    <section aria-labelledby="duties" className="mt-12" data-fact="">
      <SectionHeading id="duties">What self-hosting leaves to you</SectionHeading>
      <p className="mt-1 max-w-[66ch] text-muted">
        Open weights are not private by themselves: infrastructure, access and how data is handled decide.
      </p>
      <dl className="mt-4 border-t border-hairline">
        {selfHostDuties.map(({ duty, means }) => (
          <div
            key={duty}
            className="border-b border-hairline py-2 text-dense md:grid md:grid-cols-[11rem_1fr] md:gap-x-6"
          >
            <dt className="font-semibold">{duty}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <Guides />
    </section>
  </>
);

import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { Row, Rows } from '../../components/rows';
import type { Recommendation } from '../../engine/recommendation';
import { mistakesIn } from '../../evidence/mistakes';
import { countOf } from '../../narrative';
import { mistakeSources, mistakeWords } from '../../narrative/mistakes';

/** What the guides warn of that these answers run into. */
export const MistakesList = ({ recommendation }: { readonly recommendation: Recommendation }) => {
  const found = mistakesIn(recommendation);
  if (found.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 font-semibold">What they would warn you of</h3>
      <Rows className="mt-2 text-dense">
        {found.map((mistake) => {
          const sources = mistakeSources(mistake);
          return (
            <Row key={mistake.id} data-fact="">
              <p className="max-w-[80ch]">
                <strong className="font-semibold">{mistakeWords[mistake.id].title}.</strong>{' '}
                {mistakeWords[mistake.id].text}
              </p>
              <Details
                summary={sources.length === 1 ? 'Who says so' : `Who says so: ${countOf(sources.length, 'place')}`}
              >
                {sources.map((source) => (
                  <SourceLine key={source}>{source}</SourceLine>
                ))}
              </Details>
            </Row>
          );
        })}
      </Rows>
    </>
  );
};

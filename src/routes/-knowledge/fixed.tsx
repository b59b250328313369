import { Details } from '../../components/details';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import { dayOfEdition2 } from '../../framework/editions/rows-2';
import { fixedJudgements } from '../../framework/fixed-judgements';
import { vetoRows } from '../../framework/vetoes';
import { basisText } from '../../narrative/knowledge';

const ours = { basis: 'judgement', asOf: dayOfEdition2 } as const;

/** What belongs to the edition: rules, the words of the ladders, and figures that an answer replaces. */
export const Fixed = () => (
  <section aria-labelledby="fixed" className="mt-12">
    <SectionHeading id="fixed">What belongs to the edition</SectionHeading>
    <p className="mt-1 mb-3 max-w-[66ch] text-muted">
      The words of the ladders are what an answer means, and a rule applies or not: neither has a value to change. The
      figures below give way to what you answer or type.
    </p>
    <Details summary={`${vetoRows.length} rules and obstacles that exclude an option`}>
      <Rows className="text-[0.875rem]">
        {vetoRows.map((row) => (
          <Row key={row.id} data-fact="">
            <p>{row.why}</p>
            <SourceLine>
              {row.kind === 'rule' ? 'A rule. ' : 'An obstacle that money or time removes. '}
              {basisText({ ...row, asOf: dayOfEdition2 })}
            </SourceLine>
          </Row>
        ))}
      </Rows>
    </Details>
    <div className="mt-2">
      <Details summary={`${fixedJudgements.length} figures about workloads, teams and alarms`}>
        <Rows className="text-[0.875rem]">
          {fixedJudgements.map(({ id, label, value, why, instead }) => (
            <Row key={id} data-fact="">
              <p>
                {label}: <strong>{value}</strong>
              </p>
              <p>
                {why} {instead === null ? 'Nothing replaces it in this edition.' : `Replaced by ${instead}.`}
              </p>
              <SourceLine>{basisText(ours)}</SourceLine>
            </Row>
          ))}
        </Rows>
      </Details>
    </div>
  </section>
);

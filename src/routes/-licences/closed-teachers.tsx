import { catalog } from '../../catalog';
import { outputRules } from '../../catalog/output-rules';
import { SourceLine } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { Row, Rows } from '../../components/rows';
import { provenanceText } from '../../narrative/provenance';
import { listed } from '../../narrative/segments';

const read = outputRules.filter(({ outputUse }) => outputUse.source !== null);
const called = (policy: string): string => (catalog.policyById.get(policy)?.name ?? policy).replace(/ \(.*$/, '');
const unread = outputRules.filter(({ outputUse }) => outputUse.source === null).map(({ policy }) => called(policy));

/** A closed model as teacher: its licence is the terms of its provider. */
export const ClosedTeachers = () => (
  <section aria-labelledby="closed-teachers" className="mt-12 max-w-[48rem]">
    <SectionHeading id="closed-teachers">Training on the outputs of a closed model</SectionHeading>
    <p className="mt-1 text-muted">
      The terms of the provider decide, not a model licence. What was read, in short; most of it second hand.
    </p>
    <Rows className="mt-3">
      {read.map(({ policy, outputUse }) => (
        <Row key={policy} data-fact="">
          <p>
            <span className="font-medium">{called(policy)}: </span>
            {outputUse.value}.
          </p>
          <SourceLine>{provenanceText(catalog.sourceById, outputUse)}</SourceLine>
        </Row>
      ))}
    </Rows>
    <p className="mt-3 text-note text-muted">Not read: {listed(unread)}.</p>
  </section>
);

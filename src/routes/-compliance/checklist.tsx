import { useState } from 'react';
import { Button } from '../../components/button';
import { CopyField } from '../../components/copy-field';
import { SectionHeading } from '../../components/heading';
import { checklistOf, type RegimeStanding } from '../../engine/compliance';
import { checklistMarkdown } from '../../narrative/compliance-checklist';
import { download } from '../-costs/download';
import { names, providerCalled, sourceById } from './compliance-data';

/** The regimes picked as a list of things to settle: to copy, or as a file. The text is there where a frame forbids both. */
export const Checklist = ({ picked, on }: { readonly picked: readonly RegimeStanding[]; readonly on: string }) => {
  const [outcome, setOutcome] = useState('');
  const text = checklistMarkdown(checklistOf(picked), {
    on,
    sourceById,
    providerName: providerCalled,
    licenceName: (id) => names.licence(id) ?? id,
  });
  return (
    <section aria-labelledby="checklist" className="screen-only mt-12">
      <SectionHeading id="checklist">Checklist</SectionHeading>
      <p className="mt-1 mb-4 max-w-[66ch] text-muted">
        Requirements, conditions, dates and licences of the regimes you picked, each with its source, to work through
        with a lawyer.
      </p>
      <CopyField label="Checklist as Markdown" text={text} what="checklist" lines={8} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onClick={() => {
            download(`compliance-checklist-${on}.md`, text, 'text/markdown');
            setOutcome('Handed to the browser as a file. If nothing arrives, copy the text above.');
          }}
        >
          Download as a file
        </Button>
        <p role="status" className="text-note text-muted">
          {outcome}
        </p>
      </div>
    </section>
  );
};

import { useState } from 'react';
import { FlagField } from '../../components/check-field';
import { CopyField } from '../../components/copy-field';
import { Details } from '../../components/details';
import { SectionHeading } from '../../components/heading';
import { licenceChecklist } from '../../framework/licence-checklist';

/** Ticked on the page, taken along as text; nothing of it is kept. */
export const LicenceChecklist = ({ model }: { readonly model: string }) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const text = [
    `Licence checklist for ${model}`,
    ...licenceChecklist.map(({ id, ask }) => `[${ticked.has(id) ? 'x' : ' '}] ${ask}`),
  ].join('\n');
  return (
    <section aria-labelledby="licence-checklist" className="mt-12 max-w-[48rem]">
      <SectionHeading id="licence-checklist">Before you rely on it</SectionHeading>
      <div className="mt-3 grid gap-3">
        {licenceChecklist.map(({ id, ask, why }) => (
          <FlagField
            key={id}
            id={`check-${id}`}
            label={ask}
            hint={why}
            value={ticked.has(id)}
            onChange={(on) => setTicked(new Set(on ? [...ticked, id] : [...ticked].filter((each) => each !== id)))}
          />
        ))}
      </div>
      <div className="screen-only mt-4">
        <Details summary="Take the list along">
          <CopyField label="The list as text" text={text} what="list" lines={licenceChecklist.length + 1} />
        </Details>
      </div>
    </section>
  );
};

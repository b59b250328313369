import { catalog, type ModelRow } from '../../catalog';
import { CatalogNav } from '../../components/catalog-nav';
import { FieldFrame } from '../../components/field';
import { PageHeading, SectionHeading } from '../../components/heading';
import { useEntries } from '../-check/use-entries';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { LicenceChecklist } from './checklist';
import { ClosedTeachers } from './closed-teachers';
import { FactsForm } from './facts-form';
import { LicenceTable } from './table';
import { LicenceVerdict } from './verdict';

const openModels = catalog.models.filter(({ weights }) => weights === 'open');
const vendors = [...new Set(openModels.map(({ vendor }) => vendor ?? 'Vendor not known'))].toSorted((one, other) =>
  one.localeCompare(other, 'en'),
);
const usual = 'llama-3.3-70b';

const openModel = (key: string | undefined): ModelRow | undefined => openModels.find((model) => model.key === key);

const optionText = ({ name, licence }: ModelRow): string =>
  licence !== null && catalog.licenceById.has(licence) ? name : `${name} · licence not read`;

export const LicencesScreen = () => {
  const { state, notices, update } = useDecision();
  const { answers, assumptions, view } = state;
  const entries = useEntries({ state, update });
  const asked = openModel(view.licenceOf);
  const model = asked ?? openModel(answers.sameWeights) ?? openModel(usual) ?? openModels[0];
  if (model === undefined) return null;
  const facts = answers.company ?? {};
  return (
    <Page title="Licence check" on={assumptions.on} notices={<LinkNotices notices={notices} />}>
      <CatalogNav />
      <PageHeading>Licence check</PageHeading>
      <p className="mt-2 max-w-[66ch] text-body text-muted">
        What the licence of an open-weight model allows your company, and what it asks in return. Say what you like:
        what you leave out stays a condition.
      </p>
      <div className="screen-only mt-6 grid gap-6">
        <FieldFrame
          id="licence-of"
          label="Model"
          problem={
            view.licenceOf !== undefined && asked === undefined
              ? `No open model of the catalogue has the key "${view.licenceOf.slice(0, 60)}". Choose one from the list.`
              : null
          }
        >
          <select
            id="licence-of"
            className="field w-full max-w-136"
            value={model.key}
            onChange={({ target }) =>
              update((current) => ({ ...current, view: { ...current.view, licenceOf: target.value } }), {
                replace: true,
              })
            }
          >
            {vendors.map((vendor) => (
              <optgroup key={vendor} label={vendor}>
                {openModels
                  .filter((each) => (each.vendor ?? 'Vendor not known') === vendor)
                  .map((each) => (
                    <option key={each.key} value={each.key}>
                      {optionText(each)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </FieldFrame>
        <section aria-labelledby="licence-facts">
          <SectionHeading id="licence-facts">About your company</SectionHeading>
          <p className="mt-1 mb-4 text-note text-muted">
            It travels in the link, and the recommendation leaves out models that it rules out.
          </p>
          <FactsForm
            answers={answers}
            entries={entries}
            change={(by) => update((current) => ({ ...current, answers: by(current.answers) }), { replace: true })}
          />
        </section>
      </div>
      <LicenceVerdict model={model} facts={facts} />
      <LicenceTable facts={facts} />
      <ClosedTeachers />
      <LicenceChecklist model={model.name} />
    </Page>
  );
};

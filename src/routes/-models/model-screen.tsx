import { Link } from '@tanstack/react-router';
import { catalog, findModel } from '../../catalog';
import { CatalogNav } from '../../components/catalog-nav';
import { PageHeading } from '../../components/heading';
import { optionLabels } from '../../framework';
import { limitSentence, mixText, releasedText, underName, unknownModelText } from '../../narrative/models';
import { listed } from '../../narrative/segments';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { UnknownNames } from '../-unknown-names';
import { DataSection } from './data-section';
import { FitsSection } from './fits-section';
import { LicenceAsks } from './licence-asks';
import { licenceForYou } from './licence-words';
import { PriceSection } from './price-section';
import { Section } from './section';
import { features, isUnanswered, useShortlist } from './shortlist';
import { FeaturesSection, StrengthSection } from './strength-section';
import { UseSection } from './use-section';

const Back = () => (
  <p className="screen-only mb-3 text-note">
    <Link
      to="/models/"
      search={true}
      className="inline-block py-1 text-muted underline underline-offset-2 hover:text-ink"
    >
      All models
    </Link>
  </p>
);

/** Everything about one model, each fact with its source. */
export const ModelScreen = ({ modelKey }: { readonly modelKey: string }) => {
  const { state, notices, update } = useDecision();
  const list = useShortlist(state);
  const row = list.rows.find(({ model }) => model.key === modelKey);
  if (row === undefined) return <UnknownModel modelKey={modelKey} />;
  const { model } = row;
  const { answers, workload } = list.situation;
  const licence = licenceForYou(row, list.situation);
  return (
    <Page
      title={model.name}
      on={state.assumptions.on}
      notices={
        <>
          <LinkNotices notices={notices} />
          <UnknownNames {...state} />
        </>
      }
    >
      <CatalogNav />
      <Back />
      <PageHeading>{model.name}</PageHeading>
      <p className="mt-2 text-body text-muted">
        {[model.vendor, underName(row), releasedText(model, features.get(model.key))]
          .filter((part, index, parts) => part && !(index === 0 && parts[1]?.endsWith(part)))
          .join(' · ')}
      </p>
      <div className="mt-4 mb-8 max-w-[66ch] text-body">
        {row.fits.ok ? (
          <p>
            <strong>It meets your limits.</strong>{' '}
            {row.pickedFor.length > 0 &&
              `Your decision prices ${listed(row.pickedFor.map((option) => optionLabels[option]))} with it.`}
          </p>
        ) : (
          <p>
            <strong>It does not meet your limits.</strong>{' '}
            {row.fits.failures.map((limit) => limitSentence(limit, row, answers)).join(' ')}
          </p>
        )}
        {isUnanswered(state) && (
          <p className="mt-1 text-dense text-muted">
            You have answered nothing yet: limits and mix are the usual ones ({mixText(workload)}).
          </p>
        )}
      </div>
      <PriceSection row={row} list={list} />
      <FitsSection row={row} list={list} />
      <Section title="Licence, for you">
        <p className={`text-body ${licence.no ? 'text-danger' : ''}`}>{licence.text}</p>
        <LicenceAsks row={row} list={list} />
      </Section>
      <DataSection row={row} list={list} />
      <StrengthSection row={row} list={list} />
      <FeaturesSection row={row} list={list} />
      <UseSection row={row} list={list} update={update} />
      {model.note && <p className="border-t border-hairline pt-6 text-note text-muted">Note: {model.note}.</p>}
    </Page>
  );
};

const UnknownModel = ({ modelKey }: { readonly modelKey: string }) => {
  const found = findModel(catalog, modelKey);
  const near = found.ok ? [found.model.key] : found.reason === 'ambiguous' ? found.hits : found.nearest;
  return (
    <Page title="Unknown model">
      <CatalogNav />
      <Back />
      <PageHeading>No such model</PageHeading>
      <p className="mt-2 text-body">{unknownModelText(modelKey, near)}</p>
      {near.length > 0 && (
        <ul className="mt-4 space-y-1">
          {near.map((key) => (
            <li key={key}>
              <Link to="/models/$key/" params={{ key }} search={true} className="prose-link inline-block py-1">
                {catalog.modelByKey.get(key)?.name ?? key}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
};

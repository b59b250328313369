import { catalog } from '../../catalog';
import { publishedFormat, publishedMegabytes } from '../../catalog/published';
import { day } from '../../narrative/numbers';

/** The way to the published catalogue. The addresses are relative to the page, which lies one folder down. */
export const UseTheData = () => (
  <p className="mt-2 max-w-[46rem] text-muted">
    All of the catalogue as one file, each fact with its source:{' '}
    <a href={`../catalogue/${catalog.edition}.json`} className="prose-link">
      edition {catalog.edition}, JSON
    </a>{' '}
    of {day(catalog.day)}, {publishedMegabytes} MB, format {publishedFormat}, with its{' '}
    <a href="../catalogue/schema.json" className="prose-link">
      JSON Schema
    </a>
    . Figures that may only be cited are left out. Not legal advice.
  </p>
);

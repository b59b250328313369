import { catalog } from '../../catalog';
import { Fact } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { figure } from '../../narrative/figures';
import { hardwareKeys, rentGaps } from '../../narrative/gpus';
import { namesOf } from '../../narrative/names';
import { provenanceText } from '../../narrative/provenance';

const names = namesOf(catalog);

/** One figure of the economics table with its range, unit, source and day. */
export const EconomicsFact = ({ name: key }: { readonly name: string }) => {
  const row = catalog.economicsByKey.get(key);
  if (row === undefined) return null;
  return (
    <Fact sources={[provenanceText(catalog.sourceById, row)]}>
      {figure({ kind: 'economics', key }, catalog, names).text}
    </Fact>
  );
};

/** What owning hardware takes besides the GPU: prices, power, life, labour; and what nobody published. */
export const HardwareFacts = () => (
  <section aria-labelledby="hardware" className="mt-14">
    <SectionHeading id="hardware">Buying and running hardware</SectionHeading>
    <p className="mt-2 max-w-[44rem] text-muted">
      The middle figure and the range from the 10th to the 90th percentile, as the bills use them. Any of them can be
      changed on the costs page.
    </p>
    <div className="mt-6 gap-x-12 md:columns-2">
      {Object.entries(hardwareKeys).map(([group, keys]) => (
        <div key={group} className="mb-8 break-inside-avoid">
          <h3>{group}</h3>
          <ul className="mt-2 divide-y divide-hairline border-y border-hairline">
            {keys.map((key) => (
              <li key={key} className="py-2">
                <EconomicsFact name={key} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
    <h3 className="mt-4">What no source gives</h3>
    <ul className="mt-2 list-disc pl-5 text-muted">
      {rentGaps.map((gap) => (
        <li key={gap}>{gap}</li>
      ))}
    </ul>
  </section>
);

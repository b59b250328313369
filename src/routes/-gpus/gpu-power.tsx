import { catalog, type GpuRow } from '../../catalog';
import { Fact } from '../../components/fact';
import { SectionHeading } from '../../components/heading';
import { gpuElectricity } from '../../engine/cost/electricity';
import { serverKeysOf } from '../../engine/cost/servers';
import { figure } from '../../narrative/figures';
import { electricityText, powerText, specSource } from '../../narrative/gpus';
import { namesOf } from '../../narrative/names';
import { provenanceText } from '../../narrative/provenance';
import { EconomicsFact } from './hardware-facts';

const names = namesOf(catalog);
const cardKeys: Readonly<Record<string, string>> = {
  'RTX PRO 6000': 'purchase_rtx_pro_6000',
  'RTX 5090': 'purchase_rtx_5090',
  L40S: 'purchase_4xl40s_server',
};

const sourcesOf = (keys: readonly string[]) =>
  keys.flatMap((key) => {
    const row = catalog.economicsByKey.get(key);
    const { text } = figure({ kind: 'economics', key }, catalog, names);
    return row === undefined ? [] : [`${text}: ${provenanceText(catalog.sourceById, row)}`];
  });

/** What the card draws and what that costs a month; what it is bought for, where a price is known. */
export const GpuPower = ({ gpu }: { readonly gpu: GpuRow }) => {
  const [us, eu] = [gpuElectricity(catalog, gpu, 'us'), gpuElectricity(catalog, gpu, 'eu')];
  const keys = serverKeysOf(gpu.name);
  const bought = keys?.purchase ?? cardKeys[gpu.name];
  return (
    <section aria-labelledby="owning" className="mt-12 lg:mt-0">
      <SectionHeading id="owning">Owning one</SectionHeading>
      <div className="mt-3 space-y-4">
        {us === null || eu === null ? (
          <p className="text-muted">No source read states its power.</p>
        ) : (
          <Fact
            sources={[
              ...(us.basis === 'rated' ? [`Rated power: ${specSource(gpu, 'tdpW', catalog)}`] : []),
              ...sourcesOf([...new Set([...us.keys, ...eu.keys])]),
            ]}
          >
            <p>{powerText(gpu, us)}</p>
            <p>{electricityText(us, eu)}</p>
          </Fact>
        )}
        {keys && <EconomicsFact name={keys.nameplate} />}
        {bought ? (
          <EconomicsFact name={bought} />
        ) : (
          <p className="text-muted">Purchase price: no source read gives one. Type your own on the costs page.</p>
        )}
      </div>
    </section>
  );
};

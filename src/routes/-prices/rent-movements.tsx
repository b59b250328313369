import { useState } from 'react';
import { catalog } from '../../catalog';
import { rentalChanges, rentalHistory, rentalPriceHistory } from '../../catalog/rental-history';
import { Fact } from '../../components/fact';
import { rentalSource, termNames } from '../../narrative/gpus';
import { acceleratorName } from '../../narrative/names';
import { day, price } from '../../narrative/numbers';
import { SelectRow } from '../-costs/select-row';
import { RentHistory } from '../-gpus/gpu-rents';
import { EconomicsFact } from '../-gpus/hardware-facts';

/** Rents that moved at one seller, and the readings of one card over time. */
export const RentMovements = ({ on }: { readonly on: string }) => {
  const [chosen, setChosen] = useState('H100 SXM');
  const gpu = catalog.gpuByName.get(chosen);
  const choices = catalog.gpus
    .filter(({ name }) => name === chosen || rentalPriceHistory(catalog, name, on).length > 1)
    .map(({ name }) => ({ id: name, label: acceleratorName(name) }));
  const changes = rentalChanges(catalog, on);
  return (
    <div>
      <h3 className="mt-4">The same seller, read again</h3>
      {changes.length === 0 && (
        <p className="mt-2 text-muted">Nobody was read twice with another price by {day(on)}.</p>
      )}
      <ul className="mt-2 divide-y divide-hairline border-y border-hairline">
        {changes.map(({ gpu: card, provider, term, readings }) => (
          <li key={`${card} ${provider} ${term}`} className="py-2">
            <Fact sources={readings.map((row) => `${price(row.usdPerGpuHour)}: ${rentalSource(row, catalog)}`)}>
              {card}, {provider}, {termNames[term]}:{' '}
              {readings.map((row) => `${price(row.usdPerGpuHour)} (${row.date && day(row.date)})`).join(', then ')}
            </Fact>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <EconomicsFact name="gpu_rental_price_change_per_year" />
      </div>
      <div className="mt-6 max-w-[32rem]">
        <SelectRow id="rent-gpu" label="GPU" value={chosen} choices={choices} onChoose={setChosen} />
      </div>
      {gpu && (
        <div className="mt-4">
          <Fact
            sources={rentalHistory(catalog, { accelerator: chosen, term: 'on-demand' }, on)
              .filter(({ date }) => date !== null)
              .map((row) => `${price(row.usdPerGpuHour)}, ${row.provider}: ${rentalSource(row, catalog)}`)}
          >
            <RentHistory gpu={gpu} on={on} />
          </Fact>
        </div>
      )}
    </div>
  );
};

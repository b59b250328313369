import { describe, expect, it } from 'vitest';
import { catalog, type GpuRow } from '../../catalog';
import { gpuElectricity } from './electricity';

const gpu = (name: string) => catalog.gpuByName.get(name) as GpuRow;

describe('gpuElectricity', () => {
  it('takes the measured draw of an H100: 0.515 kW · 1.54 · 730 h · 12 cents', () => {
    const power = gpuElectricity(catalog, gpu('H100 SXM'), 'us');
    expect(power).toMatchObject({ basis: 'measured', watts: { low: 399, mid: 515, high: 632 } });
    expect(power?.kwhPerMonth.mid).toBeCloseTo(0.515 * 1.54 * 730, 9);
    expect(power?.usdPerMonth.mid).toBeCloseTo(0.515 * 1.54 * 730 * 0.12, 9);
  });

  it('takes the rated power where nobody measured, and electricity of the region', () => {
    const power = gpuElectricity(catalog, gpu('L4'), 'eu');
    expect(power).toMatchObject({ basis: 'rated', watts: { low: 72, mid: 72, high: 72 } });
    expect(power?.usdPerMonth.mid).toBeCloseTo(0.072 * 1.54 * 730 * 0.19 * 1.1761, 9);
    expect(power?.keys).toEqual(['pue_colocation_onprem', 'electricity_eu']);
  });

  it('is null where no power is known', () => {
    expect(gpuElectricity(catalog, { ...gpu('L4'), tdpW: null }, 'us')).toBeNull();
  });

  it('ranges hold their mid, and are narrower than every low or every high together', () => {
    for (const each of catalog.gpus) {
      const power = gpuElectricity(catalog, each, 'us');
      if (power === null) continue;
      const { low, mid, high } = power.usdPerMonth;
      expect(low, each.name).toBeLessThan(mid);
      expect(high, each.name).toBeGreaterThan(mid);
      expect(high, each.name).toBeLessThan((power.watts.high / 1000) * 2 * 730 * 0.2 + 1e-9);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { catalog } from './edition';
import { gpuBySlug, gpuSlug } from './slug';

describe('GPUs in addresses', () => {
  it('leads from every GPU to its address and back', () => {
    for (const gpu of catalog.gpus) {
      expect(gpuSlug(gpu.name)).toMatch(/^[a-z0-9-]+$/);
      expect(gpuBySlug(catalog, gpuSlug(gpu.name))).toBe(gpu);
    }
  });
  it('knows no other text', () => {
    expect(gpuBySlug(catalog, 'H100 SXM')).toBeNull();
    expect(gpuBySlug(catalog, '')).toBeNull();
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unpacked } from './unpack';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unpack-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('a tarball kept from before is held to its digest too, and so is what lies unpacked beside it', () => {
  const kept = join(folder, 'rent-or-own-catalog', 'prices-1.0.0');
  mkdirSync(join(kept, 'package/data'), { recursive: true });
  writeFileSync(join(kept, 'prices-1.0.0.tgz'), 'something else');
  expect(() => unpacked('prices', '1.0.0', 'package/data', 'a'.repeat(64))).toThrow(
    /the tarball of prices 1\.0\.0 has the digest [\da-f]{64}, expected a{64}/,
  );
});

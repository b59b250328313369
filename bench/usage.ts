/** One reading of a generated log of a million requests, in a process of its own: rows a second, and the most memory it held. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { profileOf } from '../src/engine/usage';
import { usageReader } from '../src/engine/usage/reading';

const [, , task = '', file = ''] = process.argv;
const rows = 1_000_000;

/** A multiplicative congruential sequence: the same file every time. */
let state = 42;
const below = (limit: number): number => {
  state = (state * 48271) % 2147483647;
  return state % limit;
};
const pad = (value: number): string => String(value).padStart(2, '0');

const write = (): void => {
  const out = openSync(file, 'w');
  let text = 'TIMESTAMP,ContextTokens,GeneratedTokens\n';
  for (let row = 0; row < rows; row++) {
    const second = Math.floor((row / rows) * 60 * 86_400);
    const [day, ofDay] = [Math.floor(second / 86_400), second % 86_400];
    const date = `2026-${pad(day < 31 ? 8 : 9)}-${pad((day % 31) + 1)}`;
    const time = `${pad(Math.floor(ofDay / 3600))}:${pad(Math.floor(ofDay / 60) % 60)}:${pad(ofDay % 60)}`;
    text += `${date} ${time}.${String(below(9e6)).padStart(7, '0')},${below(8000)},${below(900)}\n`;
    if (text.length > 1e6) {
      writeSync(out, text);
      text = '';
    }
  }
  writeSync(out, text);
  closeSync(out);
};

const read = (): void => {
  const started = performance.now();
  const input = openSync(file, 'r');
  const bytes = new Uint8Array(1 << 18);
  const decoder = new TextDecoder();
  const reader = usageReader();
  for (let got = readSync(input, bytes); got > 0; got = readSync(input, bytes))
    reader.push(decoder.decode(bytes.subarray(0, got), { stream: true }));
  const reading = reader.end();
  const profile = reading.kind === 'log' ? profileOf(reading.tally, 0, reading.format.id, reading.badRows) : null;
  closeSync(input);
  if (profile?.rows !== rows) throw new Error(`read ${profile?.rows} of ${rows} rows`);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    JSON.stringify({ rowsPerSecond: rows / seconds, megabytes: process.resourceUsage().maxRSS / 1000 }),
  );
};

if (task === 'write') write();
else read();

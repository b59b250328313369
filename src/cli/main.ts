/** The entry of the command line: this machine's files and streams around `run`. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { run } from './run';

/** A text of any length, a quarter of a million bytes at a time. */
function* pieces(path: string): Generator<string> {
  if (path === '-' && process.stdin.isTTY) throw new Error('no standard input');
  const file = path === '-' ? 0 : openSync(path, 'r');
  const bytes = new Uint8Array(1 << 18);
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const read = readPiece(file, bytes);
      if (read === 0) break;
      yield decoder.decode(bytes.subarray(0, read), { stream: true });
    }
    yield decoder.decode();
  } finally {
    if (file !== 0) closeSync(file);
  }
}

/** A pipe that has nothing yet says so instead of waiting; the end of one is an error on Windows. */
function readPiece(file: number, bytes: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, bytes);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

let input: string | undefined;
const {
  stdout,
  stderr = '',
  code,
} = run(process.argv.slice(2), {
  readFile: (path) => readFileSync(path, 'utf8'),
  pieces,
  // Read when a command asks for it, and once: a pipe is empty the second time.
  get stdin() {
    if (!process.stdin.isTTY) input ??= readFileSync(0, 'utf8');
    return input;
  },
});
// A reader such as `head` may close the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;

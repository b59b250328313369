/** The entry of the command line: this machine's files and streams around `run`. */
import { readFileSync } from 'node:fs';
import { run } from './run';

let input: string | undefined;
const {
  stdout,
  stderr = '',
  code,
} = run(process.argv.slice(2), {
  readFile: (path) => readFileSync(path, 'utf8'),
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

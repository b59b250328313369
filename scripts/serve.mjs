// `npm start`: builds what is out of date, then serves `dist/` on this machine only, until Ctrl-C.
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './freshness.mjs';
import { serve, stopWithParent } from './static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!ensureBuilt(root)) process.exit(1);
const { server, address } = await serve({ root: `${root}dist` });
console.log(`Rent or Own is at ${address} (Ctrl-C stops it)`);
stopWithParent(server);

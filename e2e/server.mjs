// The built page under a sub-path, for the browser journeys. Stops with the process that started it.
import { fileURLToPath } from 'node:url';
import { serve } from '../scripts/static-server.mjs';

const root = fileURLToPath(new URL('../dist', import.meta.url));
const { server, address } = await serve({ root, base: '/wiki/rent-or-own/', port: 0 });
console.log(`served at ${address}`);

const stop = () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// Whoever started this may be killed without a word: an orphan gets another parent.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && stop(), 1_000).unref();

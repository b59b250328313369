// The built page under a sub-path, for the browser journeys. Stops with the process that started it.
import { fileURLToPath } from 'node:url';
import { serve, stopWithParent } from '../scripts/static-server.mjs';

const root = fileURLToPath(new URL('../dist', import.meta.url));
const { server, address } = await serve({ root, base: '/wiki/rent-or-own/', port: 0 });
console.log(`served at ${address}`);
stopWithParent(server);

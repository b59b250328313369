// `npm run catalog:refresh`: reads the price lists and writes the tables that come from them; the work is in refresh.ts.
import { builtModule } from '../bundle.mjs';

const load = await builtModule(
  'catalog-refresh',
  'scripts/catalog/refresh.ts',
  ['scripts/catalog', 'src/catalog'],
  [/^@pydantic\//],
);
try {
  const { refresh } = await load();
  process.exitCode = refresh(new URL('../..', import.meta.url), process.argv.slice(2));
} catch (error) {
  console.error(`catalog refresh: ${error.message}`);
  process.exitCode = 1;
}

// `npm run -s cli -- …`: the command line, built from its chapters.
import { builtModule } from './bundle.mjs';

const chapters = ['units', 'catalog', 'framework', 'engine', 'evidence', 'narrative', 'permalink', 'export', 'cli'];
const load = await builtModule(
  'cli',
  'src/cli/main.ts',
  chapters.map((chapter) => `src/${chapter}`),
);

// npm runs a script in the project's folder; file names on the command line belong to the folder it was called from.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await load();

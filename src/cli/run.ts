/** From the words of a command line to a command. */
import { type CommandInput, type CommandResult, capacityUsage, runCapacity } from './capacity';
import { claimsUsage, runClaims } from './claims';
import { compareUsage, runCompare } from './compare';
import { embeddingsUsage, runEmbeddings } from './embeddings';
import { guidesUsage, runGuides } from './guides';
import { licenceUsage, runLicence } from './licence';
import { mentionsUsage, runMentions } from './mentions';
import { portfolioUsage, runPortfolio } from './portfolio';
import { priceUsage, runPrice } from './price';
import { recommendUsage, runRecommend } from './recommend';
import { runSchema, schemaUsage } from './schema';
import { runUsage, usageUsage } from './usage';

interface Command {
  readonly usage: string;
  readonly does: string;
  readonly run: (args: readonly string[], io: CommandInput) => CommandResult;
}

const commands: Readonly<Record<string, Command>> = {
  schema: {
    usage: schemaUsage,
    does: 'The JSON Schema of the answers that recommend reads, of the facts that licence reads, of the profile that usage prints, of the workload that embeddings reads, or of the classes that portfolio reads.',
    run: runSchema,
  },
  recommend: {
    usage: recommendUsage,
    does: 'The recommendation for answers in a JSON file, or from standard input.',
    run: runRecommend,
  },
  compare: {
    usage: compareUsage,
    does: 'Two to four decisions side by side: what differs, what follows from each; --people: whether what they disagree on matters.',
    run: runCompare,
  },
  mentions: {
    usage: mentionsUsage,
    does: 'The topics a recommendation speaks to, each with the sentences that carry it.',
    run: runMentions,
  },
  portfolio: {
    usage: portfolioUsage,
    does: 'Several classes of requests decided together: who goes where, what that costs beside one option for everything, and how far a prompt can get.',
    run: runPortfolio,
  },
  capacity: { usage: capacityUsage, does: 'Tokens per second of a model on GPUs.', run: runCapacity },
  licence: {
    usage: licenceUsage,
    does: "What a model's licence allows a company with these facts, with conditions and sources.",
    run: runLicence,
  },
  price: {
    usage: priceUsage,
    does: 'What a seller asks for a model on a day, with sources and whether they agree. Exact ids only.',
    run: runPrice,
  },
  embeddings: {
    usage: embeddingsUsage,
    does: 'What embedding a corpus and its queries costs at every seller and on own GPUs, where they cross, and what leaving costs.',
    run: runEmbeddings,
  },
  guides: {
    usage: guidesUsage,
    does: 'Every row of the published decision tables as answers, our result, and whether they agree.',
    run: runGuides,
  },
  claims: {
    usage: claimsUsage,
    does: 'Every claim of the published guides: what is printed, what its own figures give, whether it follows, by what factor.',
    run: runClaims,
  },
  usage: {
    usage: usageUsage,
    does: 'A log of requests or a usage export as a workload profile: volume, request length, week, peak, growth.',
    run: runUsage,
  },
};

const help = [
  'Rent or Own: rent a closed model or own an open-weight one.',
  'JSON (a CSV for a table) goes to standard output; bad input gives a one-line reason and exit code 2.',
  '',
  ...Object.values(commands).flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]),
  '  --help',
  '',
].join('\n');

/** Runs one command. Never throws for bad input: that is exit code 2 and a sentence. */
export const run = (args: readonly string[], io: CommandInput): CommandResult => {
  const [name, ...rest] = args;
  if (name === 'help' || args.includes('--help') || args.includes('-h')) return { stdout: help, code: 0 };
  const known = Object.keys(commands).join(', ');
  if (name === undefined) return { stdout: '', code: 2, stderr: `Name a command: ${known}, or --help.\n` };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    return { stdout: '', code: 2, stderr: `There is no command "${name}". The commands are ${known}.\n` };
  return command.run(rest, io);
};

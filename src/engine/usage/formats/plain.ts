/** A table or JSON lines with a moment and token counts, by whatever usual names. */
import { type Fields, isRecord, type JsonRecord, type UsageFormat, yes } from './format';

/** Spellings without case, spaces and signs; the first that is there is taken. */
const spellings = {
  at: [
    'timestamp',
    'timestamputc',
    'time',
    'datetime',
    'createdat',
    'created',
    'starttime',
    'startedat',
    'requesttime',
    'requestedat',
    'eventtime',
    'loggedat',
    'ts',
    'date',
  ],
  input: [
    'inputtokens',
    'prompttokens',
    'tokensin',
    'inputtokencount',
    'prompttokencount',
    'contexttokens',
    'requesttokens',
    'tokensprompt',
    'numinputtokens',
  ],
  output: [
    'outputtokens',
    'completiontokens',
    'tokensout',
    'outputtokencount',
    'completiontokencount',
    'candidatestokencount',
    'generatedtokens',
    'responsetokens',
    'tokenscompletion',
    'numoutputtokens',
  ],
  // Names under which cached input is part of the input; those that count it beside the input are not read.
  cached: ['cachedtokens', 'cachedinputtokens', 'inputcachedtokens', 'cachedprompttokens'],
  model: ['model', 'modelname', 'modelid', 'requestmodel'],
  id: ['requestid', 'generationid', 'callid', 'id'],
  batch: ['batch', 'isbatch'],
} as const;

const plainName = (name: string): string => (name.split('.').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');

/** Names of an object and of the objects in it, with dots. */
export const namesIn = (record: JsonRecord, path = '', depth = 0): readonly string[] =>
  Object.entries(record).flatMap(([key, value]) =>
    isRecord(value) && depth < 3 ? namesIn(value, `${path}${key}.`, depth + 1) : [path + key],
  );

/** A format for these names, or null where a moment or a count has no name we know. */
export const plainFormat = (names: readonly string[]): UsageFormat | null => {
  const find = (kind: keyof typeof spellings): string | undefined => {
    for (const spelling of spellings[kind]) {
      const found = names.find((name) => plainName(name) === spelling);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const [at, input, output] = [find('at'), find('input'), find('output')];
  if (at === undefined || input === undefined || output === undefined) return null;
  const [cached, model, id, batch] = [find('cached'), find('model'), find('id'), find('batch')];
  return mappedFormat('plain', 'Timestamps and token counts', {
    at: [at],
    input: [input],
    output: [output],
    ...(cached === undefined ? {} : { cached }),
    ...(model === undefined ? {} : { model }),
    ...(id === undefined ? {} : { id }),
    ...(batch === undefined ? {} : { batch: { field: batch, when: yes } }),
  });
};

/** Columns as the reader named them. */
export interface ColumnChoice {
  readonly at: string;
  readonly input: string;
  readonly output: string;
}

const mappedFormat = (id: string, name: string, fields: Fields): UsageFormat => ({
  id,
  name,
  marks: [],
  fields,
  limits: 'One row is taken for one request, and a time without a zone for UTC.',
  source: null,
});

export const chosenFormat = ({ at, input, output }: ColumnChoice): UsageFormat =>
  mappedFormat('chosen', 'Columns of your choice', { at: [at], input: [input], output: [output] });

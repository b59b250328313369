/** An embeddings workload as JSON: what the command line reads. */
import * as z from 'zod/mini';
import { type InputProblem, problemsOf } from './answers-schema';
import {
  type EmbeddingNumber,
  type EmbeddingsInput,
  embeddingBounds,
  embeddingNumbers,
  vectorFormats,
} from './embeddings';
import { choice, flag, id, number, object } from './json-fields';

const EmbeddingsJson = object({
  ...(Object.fromEntries(embeddingNumbers.map((key) => [key, z.optional(number(embeddingBounds[key]))])) as Record<
    EmbeddingNumber,
    z.ZodMiniOptional<ReturnType<typeof number>>
  >),
  rented: z.optional(id),
  owned: z.optional(id),
  format: z.optional(choice(vectorFormats)),
  batch: z.optional(flag),
});

export type EmbeddingsReading =
  | { readonly ok: true; readonly said: EmbeddingsInput }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/**
 * Reads an embeddings workload from parsed JSON. Edge values: never throws; `{}` means nothing was said; every problem found
 * is returned. Whether a model named exists is for the catalogue to say.
 */
export const parseEmbeddings = (input: unknown): EmbeddingsReading => {
  const parsed = EmbeddingsJson.safeParse(input);
  return parsed.success
    ? { ok: true, said: parsed.data }
    : { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(input, issue)) };
};

/** JSON Schema 2020-12 of what `parseEmbeddings` reads. */
export const embeddingsJsonSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(EmbeddingsJson, { io: 'input' });

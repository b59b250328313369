/** An embeddings workload in a link: `documents:2M`, one text for each thing said. Apart from the index: only its screen reads it. */
import { embeddedBy, embeddingModelByKey, embeddingPrices } from '../catalog/embeddings';
import { outOfBounds } from '../framework/answer-bounds';
import {
  type EmbeddingNumber,
  type EmbeddingsInput,
  embeddingBounds,
  embeddingNumbers,
  vectorFormats,
} from '../framework/embeddings';
import { formatAmount, parseAmount } from '../units';

/** What may be rented, and what may be run: models with open weights whose size is known. */
export const rentedNames: readonly string[] = [...new Set(embeddingPrices.map(embeddedBy))];
export const ownedNames: readonly string[] = [...embeddingModelByKey.values()].flatMap(({ key, weights, totalM }) =>
  weights === 'open' && totalM !== null ? [key] : [],
);

const isNumber = (field: string): field is EmbeddingNumber => Object.hasOwn(embeddingBounds, field);

/** What an item says; null = nothing that can be read. */
const readItem = (field: string, text: string): EmbeddingsInput | null => {
  if (isNumber(field)) {
    const reading = parseAmount(text);
    if (!reading.ok || typeof reading.value !== 'number') return null;
    return outOfBounds(embeddingBounds[field], reading.value) === null ? { [field]: reading.value } : null;
  }
  if (field === 'rented') return rentedNames.includes(text) ? { rented: text } : null;
  if (field === 'owned') return ownedNames.includes(text) ? { owned: text } : null;
  if (field === 'batch') return text === 'yes' || text === 'no' ? { batch: text === 'yes' } : null;
  const format = field === 'format' ? vectorFormats.find((each) => each === text) : undefined;
  return format === undefined ? null : { format };
};

/** Of two that say the same thing the later counts. `dropped` = items that mean nothing, for a notice. Never throws. */
export const readEmbeddings = (
  items: readonly string[],
): { readonly said: EmbeddingsInput; readonly dropped: readonly string[] } => {
  let said: EmbeddingsInput = {};
  const dropped: string[] = [];
  for (const item of items) {
    const at = item.indexOf(':');
    const read = at < 0 ? null : readItem(item.slice(0, at), item.slice(at + 1));
    if (read === null) dropped.push(item);
    else said = { ...said, ...read };
  }
  return { said, dropped };
};

/** Reading it back gives the same. undefined = nothing was said. */
export const writeEmbeddings = (said: EmbeddingsInput): readonly string[] | undefined => {
  const items = embeddingNumbers.flatMap((field) => {
    const value = said[field];
    return value === undefined ? [] : [`${field}:${formatAmount(value)}`];
  });
  for (const field of ['rented', 'owned', 'format'] as const)
    if (said[field] !== undefined) items.push(`${field}:${said[field]}`);
  if (said.batch !== undefined) items.push(`batch:${said.batch ? 'yes' : 'no'}`);
  return items.length === 0 ? undefined : items;
};

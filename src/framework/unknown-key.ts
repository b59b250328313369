/** What to say about a word nobody knows: the one that was probably meant, else all that exist. */

/** Edits (insert, delete, replace) between two short words. */
const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
};

const plain = (key: string) => key.toLowerCase().replace(/[^a-z0-9]/g, '');
/** Longer keys are not compared: nobody mistypes sixty letters, and the comparison is quadratic. */
const longest = 60;

/** The known word that was probably meant: at most two edits away, whatever its case and signs. null = none is near. */
export const nearestWord = (word: string, known: readonly string[]): string | null =>
  known
    .map((candidate) => ({
      candidate,
      distance: word.length > longest ? longest : editDistance(plain(word), plain(candidate)),
    }))
    .reduce<{ candidate: string | null; distance: number }>(
      (best, next) => (next.distance < best.distance ? next : best),
      { candidate: null, distance: 3 },
    ).candidate;

/** A sentence without its subject: `is not a known key; did you mean tokensPerDay?` */
export const unknownKey = (key: string, known: readonly string[]): string => {
  const nearest = nearestWord(key, known);
  return nearest === null
    ? `is not a known key; the keys here are ${known.join(', ')}.`
    : `is not a known key; did you mean ${nearest}?`;
};

/** What to say about a key nobody reads: the key that was probably meant, else all that exist. */

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

/** A sentence without its subject: `is not a known key; did you mean tokensPerDay?` */
export const unknownKey = (key: string, known: readonly string[]): string => {
  const nearest = known
    .map((candidate) => ({ candidate, distance: key.length > longest ? longest : editDistance(plain(key), plain(candidate)) }))
    .reduce((best, next) => (next.distance < best.distance ? next : best), { candidate: '', distance: 3 });
  return nearest.candidate
    ? `is not a known key; did you mean ${nearest.candidate}?`
    : `is not a known key; the keys here are ${known.join(', ')}.`;
};

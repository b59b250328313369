/** Names that a reader gives: no two alike, whatever their capitals and the spaces around them. */
const plain = (name: string): string => name.trim().toLowerCase();

export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

/** Cut to a length with its tail, never through a character of two halves. */
const cut = (name: string, tail: string, longest: number): string =>
  name.length + tail.length <= longest
    ? name + tail
    : name
        .slice(0, longest - tail.length)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd() + tail;

/** The name with the first number from `from` on that makes it a free one. */
export const numberedName = (
  name: string,
  taken: readonly string[],
  from: number,
  longest = Number.POSITIVE_INFINITY,
): string => {
  const held = new Set(taken.map(plain));
  for (let number = from; ; number += 1) {
    const candidate = cut(name, ` ${number}`, longest);
    if (!held.has(plain(candidate))) return candidate;
  }
};

/** The name, cut to the longest, or with a number where it is taken: `EU only`, `EU only 2`. */
export const freeName = (name: string, taken: readonly string[], longest = Number.POSITIVE_INFINITY): string => {
  const wanted = cut(name, '', longest);
  return taken.some((each) => sameName(each, wanted)) ? numberedName(name, taken, 2, longest) : wanted;
};

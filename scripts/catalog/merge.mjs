/** How two independent readings become one price row, and how a row keeps its past. Pure. */

const inForce = (periods, day) => periods.findLast((period) => period.from === null || period.from <= day);

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const samePrice = (a, b) => a.input === b.input && a.output === b.output;

/**
 * A unit slip upstream: output below half the input, input of $200 or more, a cache read above the input. `allowed` are
 * those a person looked up and found right, from the join.
 */
export const unitSlips = (rate, allowed = []) => {
  const ok = (slip) => allowed.some((row) => row.slip === slip);
  const { input, output, cacheRead } = rate;
  return [
    ...(output < input / 2 && !ok('output') ? [`output ${output} is below half the input ${input}`] : []),
    ...(input >= 200 && !ok('input') ? [`input ${input} is at or above 200 USD per million tokens`] : []),
    ...(cacheRead !== undefined && cacheRead > input && !ok('cache-read')
      ? [`a cache read at ${cacheRead} costs more than input at ${input}`]
      : []),
  ];
};

/** pi-ai cuts the window of a tiered model to its cheaper tier: believe it only when it reaches beyond. */
const contextOf = (genai, piAi, over) => {
  if (over === undefined) return piAi?.contextTokens ?? genai?.contextTokens ?? null;
  if (genai?.contextTokens) return genai.contextTokens;
  return piAi?.contextTokens && piAi.contextTokens > over.above ? piAi.contextTokens : null;
};

/** A tier that starts at or beyond the window can never be billed. */
const withoutUnreachableTier = (period, context) =>
  period.over && context !== null && period.over.above >= context ? { ...period, over: undefined } : period;

const choosePeriods = (kind, genai, piAi, sources) => {
  if (!genai) return piAi.periods;
  if (!piAi) return genai.periods;
  if (kind === 'closed') return genai.periods;
  const current = inForce(genai.periods, sources.genai.asOf);
  const later = piAi.periods[0];
  // pi-ai shows the peak price only; the pair of prices is the fuller reading.
  if (current.peak && samePrice(current.peak.rate, later.rate)) return genai.periods;
  const fresher = { from: current.from, rate: later.rate, over: later.over ?? current.over };
  // A price with a start date was true from that date: a later, different one begins when it was read.
  const moved = current.from !== null && !samePrice(current.rate, later.rate);
  return genai.periods.flatMap((period) => {
    if (period !== current) return [period];
    return moved ? [current, { ...fresher, from: sources.piAi.asOf }] : [fresher];
  });
};

/**
 * One row from the readings of a join. First-party closed models follow genai-prices, which carries history and
 * announced changes; hosted open models follow the fresher pi-ai. Both readings are kept beside the price.
 */
export const mergeRow = (join, genai, piAi, sources) => {
  const periods = choosePeriods(join.kind, genai, piAi, sources);
  const context = contextOf(genai, piAi, periods.at(-1).over ?? piAi?.periods[0].over);
  const reading = (source, model) =>
    model ? [{ source: source.id, asOf: source.asOf, rate: inForce(model.periods, source.asOf).rate }] : [];
  return {
    seller: join.seller,
    id: join.id,
    name: piAi?.name ?? genai?.name ?? join.id,
    model: join.model,
    kind: join.kind,
    contextTokens: context,
    periods: periods.map((period) => withoutUnreachableTier(period, genai?.contextTokens ?? context)),
    readings: [...reading(sources.genai, genai), ...reading(sources.piAi, piAi)],
    ...(join.allowedSlips ? { allowedSlips: join.allowedSlips } : {}),
    ...(join.note ? { note: join.note } : {}),
  };
};

const terms = ({ rate, over, peak }) => ({ rate, over, peak });

/**
 * Lay fresh periods over committed ones. What has begun by `day` is history and stays as committed; a price that
 * differs from the one committed becomes a new period, dated by the source or else by `day`; what lies ahead is taken
 * from the fresh reading.
 */
export const keepHistory = (committed, fresh, day) => {
  const past = committed.filter((period) => period.from === null || period.from <= day);
  const now = inForce(fresh, day);
  const held = past.at(-1);
  const ahead = fresh.filter((period) => period.from !== null && period.from > day);
  if (!now || (held && same(terms(held), terms(now)))) return [...past, ...ahead];
  const dated = now.from !== null && (!held || held.from === null || now.from > held.from) ? now.from : day;
  if (held && held.from === dated) return [...past.slice(0, -1), { ...now, from: dated }, ...ahead];
  return [...past, { ...now, from: held ? dated : now.from }, ...ahead];
};

const short = (period) => {
  const text = (rate) =>
    `${rate.input}/${rate.output}${rate.cacheRead === undefined ? '' : ` cr ${rate.cacheRead}`}${rate.cacheWrite === undefined ? '' : ` cw ${rate.cacheWrite}`}`;
  return `${period.from ?? 'always'}: ${text(period.rate)}${period.over ? `, above ${period.over.above} ${text(period.over.rate)}` : ''}${period.peak ? `, peak ${text(period.peak.rate)}` : ''}`;
};

/** Lines that say what a refresh changes, row by row. Empty = nothing changed. */
export const describeChanges = (before, after) => {
  const key = (row) => `${row.seller}:${row.id}`;
  const old = new Map(before.map((row) => [key(row), row]));
  const lines = [];
  for (const row of after) {
    const prior = old.get(key(row));
    old.delete(key(row));
    if (!prior) {
      lines.push(`+ ${key(row)}  ${row.periods.map(short).join(' | ')}`);
      continue;
    }
    const removed = prior.periods.filter((period) => !row.periods.some((next) => same(next, period)));
    const added = row.periods.filter((period) => !prior.periods.some((next) => same(next, period)));
    for (const period of removed) lines.push(`- ${key(row)}  ${short(period)}`);
    for (const period of added) lines.push(`+ ${key(row)}  ${short(period)}`);
    if (row.until !== prior.until)
      lines.push(row.until ? `! ${key(row)}  no longer listed since ${row.until}` : `! ${key(row)}  listed again`);
  }
  for (const gone of old.keys()) lines.push(`! ${gone}  no join names it any more; its row and history leave the file`);
  return lines;
};

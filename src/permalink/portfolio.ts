/**
 * Classes of requests in a link, one text each: `s60d3rc2:Records` is 60 % of the volume, data control ¾ as a rule,
 * capability ½. Apart from the index: only its screen reads it.
 *
 *   s60 share in percent, or v5M tokens a day · d data control · c capability · l latency · t tuning, levels 0 to 4
 *   r, p after d: a rule, a preference · what is not there is taken from the decision's answers
 */
import { outOfBounds } from '../framework/answer-bounds';
import { type Level, levels } from '../framework/criteria';
import { type ClassLadder, classBounds, classProblems, mostClasses, type WorkloadClass } from '../framework/portfolio';
import { formatAmount, parseAmount } from '../units';

const letters = { d: 'data-control', c: 'capability', l: 'latency', t: 'tuning' } as const satisfies Record<
  string,
  ClassLadder
>;
const pattern =
  /^([sv])(\d[\d.]*(?:e[+-]?\d+)?[kMB]?)(?:d([0-4])([rp])?)?(?:c([0-4]))?(?:l([0-4]))?(?:t([0-4]))?:(.+)$/su;

const levelAt = (digit: string | undefined): Level | undefined =>
  digit === undefined ? undefined : levels[Number(digit)];

const sizeOf = (kind: string, text: string): Pick<WorkloadClass, 'share' | 'tokensPerDay'> | null => {
  const reading = parseAmount(kind === 's' ? `${text}%` : text);
  if (!reading.ok || typeof reading.value !== 'number') return null;
  const field = kind === 's' ? 'share' : 'tokensPerDay';
  return outOfBounds(classBounds[field], reading.value) === null ? { [field]: reading.value } : null;
};

const readClass = (item: string): WorkloadClass | null => {
  const [, kind = '', amount = '', d, rule, c, l, t, name = ''] = pattern.exec(item) ?? [];
  const size = kind === '' ? null : sizeOf(kind, amount);
  if (size === null) return null;
  const stated = { 'data-control': levelAt(d), capability: levelAt(c), latency: levelAt(l), tuning: levelAt(t) };
  return {
    name,
    ...size,
    required: Object.fromEntries(Object.entries(stated).filter(([, level]) => level !== undefined)),
    ...(rule === undefined ? {} : { dataControlIs: rule === 'r' ? 'rule' : 'preference' }),
  };
};

/** `dropped` = texts that mean nothing or do not go with those before them, for a notice. Never throws. */
export const readWorkloads = (
  items: readonly string[],
): { readonly classes: readonly WorkloadClass[]; readonly dropped: readonly string[] } => {
  const classes: WorkloadClass[] = [];
  const dropped: string[] = [];
  for (const item of items) {
    const read = readClass(item);
    if (read === null || classes.length === mostClasses || classProblems(read, classes, classes.length).length > 0)
      dropped.push(item);
    else classes.push(read);
  }
  return { classes, dropped };
};

const writeClass = ({ name, share, tokensPerDay, required, dataControlIs }: WorkloadClass): string => {
  const size = share === undefined ? `v${formatAmount(tokensPerDay ?? 0)}` : `s${asPercent(share)}`;
  const stated = (Object.keys(letters) as (keyof typeof letters)[]).map((letter) => {
    const level = required[letters[letter]];
    if (level === undefined) return '';
    const rule = letter === 'd' && dataControlIs !== undefined ? dataControlIs.charAt(0) : '';
    return `${letter}${levels.indexOf(level)}${rule}`;
  });
  return `${size}${stated.join('')}:${name}`;
};

/** Percent to the last digit of the share: the point is moved, nothing is multiplied, so it reads back as the same number. */
const asPercent = (share: number): string => {
  const [mantissa = '0', power = '0'] = share.toExponential().split('e');
  const places = Number(power) + 2;
  const digits = mantissa.replace('.', '');
  if (places < -6) return `${mantissa}e${places}`;
  if (places < 0) return `0.${'0'.repeat(-places - 1)}${digits}`;
  const whole = digits.slice(0, places + 1).padEnd(places + 1, '0');
  const rest = digits.slice(places + 1);
  return rest === '' ? whole : `${whole}.${rest}`;
};

/** Reading it back gives the same. undefined = no classes. */
export const writeWorkloads = (classes: readonly WorkloadClass[]): readonly string[] | undefined =>
  classes.length === 0 ? undefined : classes.map(writeClass);

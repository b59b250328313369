/** Moments of a log, as milliseconds since 1970 in UTC. A text without a zone is taken as UTC. */
import { daysBetween } from '../../units';

const epoch = '1970-01-01';
export const msPerHour = 3_600_000;
export const msPerDay = 24 * msPerHour;

/** Days since 1970 of the last few calendar days read: a log repeats them. */
const dayNumbers = new Map<string, number | null>();

const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const dayNumber = (day: string): number | null => {
  const known = dayNumbers.get(day);
  if (known !== undefined) return known;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const exists = pattern.test(day) && date <= (monthDays[month - 1] ?? 0) && (month !== 2 || date < 29 || leap);
  const number = exists ? daysBetween(epoch, day) : null;
  if (dayNumbers.size > 5000) dayNumbers.clear();
  dayNumbers.set(day, number);
  return number;
};

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
/** Two digits as a number; anything else is far beyond every clock. */
const two = (text: string, at: number): number => {
  const [tens, ones] = [digit(text, at), digit(text, at + 1)];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 999;
};

/** Minutes east of UTC: `Z`, ` UTC`, `+02:00`, `-0530`, `+02`; nothing is UTC. null = cannot be read. */
export const zoneMinutes = (text: string): number | null => {
  const zone = text.trim();
  if (zone === '' || zone === 'Z' || zone === 'z' || zone === 'UTC' || zone === 'GMT') return 0;
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (parts === null) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  return minutes > 14 * 60 ? null : parts[1] === '-' ? -minutes : minutes;
};

/** Seconds, milli-, micro- or nanoseconds since 1970: whichever of them is a moment of our time. */
const sinceEpoch = (value: number): number => {
  if (value < 1e11) return value * 1000;
  if (value < 1e14) return value;
  return value < 1e17 ? value / 1e3 : value / 1e6;
};

const written = (text: string): number | null => {
  const day = dayNumber(text.charCodeAt(4) === 47 ? text.slice(0, 10).replaceAll('/', '-') : text.slice(0, 10));
  if (day === null) return null;
  if (text.length === 10) return day * msPerDay;
  const separator = text.charCodeAt(10);
  if ((separator !== 84 && separator !== 32 && separator !== 116) || text.charCodeAt(13) !== 58) return null;
  const [hour, minute] = [two(text, 11), two(text, 14)];
  if (hour > 23 || minute > 59) return null;
  let [end, ms] = [16, 0];
  if (text.charCodeAt(16) === 58) {
    const second = two(text, 17);
    if (second > 60) return null;
    end = 19;
    ms = second * 1000;
    if (text.charCodeAt(19) === 46 || text.charCodeAt(19) === 44) {
      let scale = 100;
      for (end = 20; digit(text, end) >= 0 && digit(text, end) <= 9; end++) {
        if (scale >= 1) ms += digit(text, end) * scale;
        scale /= 10;
      }
    }
  }
  const east = end === text.length ? 0 : zoneMinutes(text.slice(end));
  if (east === null) return null;
  return day * msPerDay + hour * msPerHour + (minute - east) * 60_000 + ms;
};

/**
 * A moment as logs write it: `2026-11-20T09:30:00.123Z`, `2026-11-20 09:30`, `2026-11-20`, or a count since 1970 in
 * seconds to nanoseconds. Milliseconds since 1970, parts of a millisecond cut off; null = cannot be read. A number
 * below 100 million is no moment (before 1973), so that a column of counters is not mistaken for one.
 */
export const momentOf = (value: unknown): number | null => {
  if (typeof value === 'number') return value >= 1e8 && value < 1e20 ? Math.floor(sinceEpoch(value)) : null;
  if (typeof value !== 'string') return null;
  const text = value.charCodeAt(0) <= 32 || value.charCodeAt(value.length - 1) <= 32 ? value.trim() : value;
  if (text.length < 8) return null;
  if (text.charCodeAt(4) === 45 || text.charCodeAt(4) === 47) return written(text);
  return /^\d+(?:\.\d+)?$/.test(text) ? momentOf(Number(text)) : null;
};

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** The day so many days after 1970-01-01 (or before, negative), YYYY-MM-DD. */
export const dayText = (number: number): string => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  return `${pad(year + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month)}-${pad(day)}`;
};

/** A moment as text, to the minute, at so many minutes east of UTC: `2026-11-20 09:30`. */
export const momentText = (ms: number, eastMinutes: number): string => {
  const minutes = Math.floor(ms / 60_000) + eastMinutes;
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${dayText(Math.floor(minutes / 1440))} ${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`;
};

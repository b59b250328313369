/** Objects of a JSON file that arrives in pieces, each with the number of its line: lines, one list, or one document. */
import { isRecord, type JsonRecord } from './formats';

/** An object, or the reason why there is none. */
type OnObject = (object: JsonRecord | string, line: number) => void;

/** One object is not longer than this. */
const longest = 64_000_000;
const tooLong = 'is longer than 64 million characters; export it as lines of JSON (JSONL) or as CSV.';
const notObject = 'is not an object of JSON.';

const parsedText = (text: string): JsonRecord | string => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : notObject;
  } catch {
    return 'is not JSON.';
  }
};

/** One object per line. */
const lines = (onObject: OnObject) => {
  let rest = '';
  let line = 1;
  const take = (text: string): void => {
    if (text.trim() !== '') onObject(parsedText(text), line);
    line += 1;
  };
  return {
    push: (text: string): void => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) take(part);
      if (rest.length > longest) {
        onObject(tooLong, line);
        rest = '';
      }
    },
    end: (): void => {
      if (rest.trim() !== '') take(rest);
    },
  };
};

/** The objects of one list, found by their brackets. */
const list = (onObject: OnObject) => {
  let buffer = '';
  let [depth, from, at] = [0, -1, 0];
  let [inText, escaped] = [false, false];
  let [line, fromLine] = [1, 1];
  const step = (code: number): void => {
    if (code === 10) line += 1;
    if (inText) {
      if (escaped) escaped = false;
      else if (code === 92) escaped = true;
      else if (code === 34) inText = false;
      return;
    }
    if (code === 34) inText = true;
    else if (code === 123 || code === 91) {
      if (depth === 1) [from, fromLine] = [at, line];
      depth += 1;
    } else if (code === 125 || code === 93) {
      depth -= 1;
      if (depth === 1 && from >= 0) {
        onObject(parsedText(buffer.slice(from, at + 1)), fromLine);
        from = -1;
      }
    }
  };
  return {
    push: (text: string): void => {
      buffer += text;
      for (; at < buffer.length; at++) step(buffer.charCodeAt(at));
      buffer = from < 0 ? '' : buffer.slice(from);
      at = buffer.length;
      if (from > 0) from = 0;
      if (buffer.length > longest) {
        onObject(tooLong, fromLine);
        [buffer, at, from] = ['', 0, -1];
      }
    },
    end: (): void => {
      if (from >= 0) onObject('is cut off: the file ends inside it.', fromLine);
    },
  };
};

/** One object over many lines. */
const whole = (onObject: OnObject) => {
  let text = '';
  return {
    push: (piece: string): void => {
      if (text.length <= longest) text += piece;
    },
    end: (): void => onObject(text.length > longest ? tooLong : parsedText(text), 1),
  };
};

/** By the beginning of a file, which holds its first line unless that is very long. */
export const jsonPieces = (start: string, onObject: OnObject) => {
  if (start.startsWith('[')) return list(onObject);
  const end = start.indexOf('\n');
  if (end < 0) return lines(onObject);
  return typeof parsedText(start.slice(0, end)) === 'string' && !/\}\s*$/.test(start.slice(0, end))
    ? whole(onObject)
    : lines(onObject);
};

/** What a format of usage logs looks like, and where that is documented. */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Names of columns or keys. A dot leads into an object where there is no key of the whole name. */
export interface Fields {
  /** The first that is there. */
  readonly at: readonly string[];
  /** Added up, cached input included; the first must be there. */
  readonly input: readonly string[];
  readonly output: readonly string[];
  /** Part of the input. */
  readonly cached?: string;
  readonly model?: string;
  /** Of one request, and of no other. */
  readonly id?: string;
  /** How many requests a row stands for. */
  readonly requests?: string;
  /** End of a bucket. */
  readonly until?: string;
  readonly batch?: { readonly field: string; readonly when: (value: string) => boolean };
  readonly failed?: { readonly field: string; readonly when: (value: string) => boolean };
}

export interface UsageFormat {
  readonly id: string;
  readonly name: string;
  /** Recognised by these names; all must be there. */
  readonly marks: readonly string[];
  readonly fields: Fields;
  /** Rows are sums over so many hours, unless `until` says otherwise; absent = one row, one request. */
  readonly bucketHours?: number;
  /** What the log cannot say, or is taken to mean. */
  readonly limits: string | null;
  /** Where the names are documented, and the day that was read; null = names of no format in particular. */
  readonly source: { readonly title: string; readonly url: string; readonly asOf: string } | null;
  /** Instead of a profile: why there cannot be one, and what to export. */
  readonly refusal?: string;
  /** The rows inside an object of JSON; null = not of this format. Absent = the object is the row. */
  readonly rowsIn?: (object: JsonRecord) => readonly JsonRecord[] | null;
}

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordsIn = (value: unknown): readonly JsonRecord[] =>
  Array.isArray(value) ? value.filter((each: unknown) => isRecord(each)) : [];

/** A key of that name, or the end of a path into the object. */
export const valueAt = (record: JsonRecord, name: string): unknown => {
  if (name in record) return record[name];
  const dot = name.indexOf('.');
  const inner = dot < 0 ? undefined : record[name.slice(0, dot)];
  return isRecord(inner) ? valueAt(inner, name.slice(dot + 1)) : undefined;
};

export const yes = (value: string): boolean => /^(?:true|1|yes|t)$/i.test(value);

/**
 * Queries that reduce a log of any size to one row with a workload profile as JSON, where the log already is. One
 * template for all; a dialect says only what its engine calls things.
 */
import { usageRules } from '../framework/usage-rules';

interface Dialect {
  readonly label: string;
  /** Whole seconds since 1970 of a timestamp in UTC. */
  readonly seconds: (column: string) => string;
  readonly integer: (value: string) => string;
  /** A relation with one column `s`, 0 to 167. */
  readonly slots: string;
  readonly percentile: (column: string, percent: number) => string;
  readonly list: (value: string, by: string) => string;
  /** `2026-11-20 09:30` from seconds since 1970. */
  readonly minute: (seconds: string) => string;
  readonly object: (pairs: readonly (readonly [string, string])[]) => string;
  readonly text: (object: string) => string;
}

const quoted = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([key, value]) => `'${key}', ${value}`).join(',\n    ');

const dialects = {
  duckdb: {
    label: 'DuckDB',
    seconds: (column) => `CAST(FLOOR(epoch(CAST(${column} AS TIMESTAMP))) AS BIGINT)`,
    integer: (value) => `CAST(${value} AS BIGINT)`,
    slots: 'SELECT range AS s FROM range(168)',
    percentile: (column, percent) => `quantile_disc(${column}, ${percent / 100})`,
    list: (value, by) => `list(${value} ORDER BY ${by})`,
    minute: (seconds) => `strftime(make_timestamp(${seconds} * 1000000), '%Y-%m-%d %H:%M')`,
    object: (pairs) => `json_object(${quoted(pairs)})`,
    text: (object) => `CAST(${object} AS VARCHAR)`,
  },
  bigquery: {
    label: 'BigQuery',
    seconds: (column) => `UNIX_SECONDS(TIMESTAMP(${column}))`,
    integer: (value) => `CAST(${value} AS INT64)`,
    slots: 'SELECT s FROM UNNEST(GENERATE_ARRAY(0, 167)) AS s',
    percentile: (column, percent) => `APPROX_QUANTILES(${column}, 100)[OFFSET(${percent})]`,
    list: (value, by) => `ARRAY_AGG(${value} ORDER BY ${by})`,
    minute: (seconds) => `FORMAT_TIMESTAMP('%F %H:%M', TIMESTAMP_SECONDS(${seconds}))`,
    object: (pairs) => `STRUCT(${pairs.map(([key, value]) => `${value} AS \`${key}\``).join(',\n    ')})`,
    text: (object) => `TO_JSON_STRING(${object})`,
  },
  snowflake: {
    label: 'Snowflake',
    seconds: (column) => `DATE_PART(epoch_second, ${column})`,
    integer: (value) => `CAST(${value} AS INTEGER)`,
    slots: 'SELECT ROW_NUMBER() OVER (ORDER BY NULL) - 1 AS s FROM TABLE(GENERATOR(ROWCOUNT => 168))',
    percentile: (column, percent) => `PERCENTILE_DISC(${percent / 100}) WITHIN GROUP (ORDER BY ${column})`,
    list: (value, by) => `ARRAY_AGG(${value}) WITHIN GROUP (ORDER BY ${by})`,
    minute: (seconds) => `TO_CHAR(TO_TIMESTAMP_NTZ(${seconds}), 'YYYY-MM-DD HH24:MI')`,
    object: (pairs) => `OBJECT_CONSTRUCT_KEEP_NULL(${quoted(pairs)})`,
    text: (object) => `TO_JSON(${object})`,
  },
  spark: {
    label: 'Spark SQL',
    seconds: (column) => `unix_timestamp(${column})`,
    integer: (value) => `CAST(${value} AS BIGINT)`,
    slots: 'SELECT explode(sequence(0, 167)) AS s',
    percentile: (column, percent) => `percentile_approx(${column}, ${percent / 100}, 10000)`,
    list: (value, by) => `transform(sort_array(collect_list(struct(${by} AS s, ${value} AS v))), each -> each.v)`,
    minute: (seconds) =>
      `date_format(to_utc_timestamp(timestamp_seconds(${seconds}), current_timezone()), 'yyyy-MM-dd HH:mm')`,
    object: (pairs) => `named_struct(${quoted(pairs)})`,
    text: (object) => `to_json(${object})`,
  },
} as const satisfies Record<string, Dialect>;

export type QueryDialect = keyof typeof dialects;
export const queryDialects = Object.keys(dialects) as readonly QueryDialect[];
export const dialectLabel = (dialect: QueryDialect): string => dialects[dialect].label;

export interface LogTable {
  readonly table: string;
  /** A timestamp, in UTC. */
  readonly at: string;
  readonly input: string;
  readonly output: string;
  /** Minutes east of UTC, a multiple of 15. */
  readonly utcOffsetMinutes: number;
}

/** Names to be replaced by the reader's own. */
export const exampleTable: LogTable = {
  table: 'request_log',
  at: 'requested_at',
  input: 'input_tokens',
  output: 'output_tokens',
  utcOffsetMinutes: 0,
};

/** How often an hour of the week, `s`, occurs between two hours since 1970; day 0 of 1970 was a Thursday. */
const occurrences = (from: string, to: string): string =>
  `FLOOR((${to} + 72 - s) / 168) - FLOOR((${from} - 1 + 72 - s) / 168)`;

/** 0 to 23, of an hour since 1970. */
const hourOfDay = (hour: string): string => `(${hour} - 24 * FLOOR(${hour} / 24))`;

const percentiles = (dialect: Dialect, column: string, total: string): string =>
  dialect.object([
    ['p10', `${column}10`],
    ['p50', `${column}50`],
    ['p90', `${column}90`],
    ['mean', `${total} / used_rows`],
  ]);

const profileObject = (dialect: Dialect, log: LogTable): string =>
  dialect.object([
    ['profile', '1'],
    ['format', "'sql'"],
    ['utcOffsetMinutes', String(log.utcOffsetMinutes)],
    ['rows', 'all_rows'],
    ['zeroRows', 'all_rows - used_rows'],
    ['from', dialect.minute('t0')],
    ['to', dialect.minute('t1')],
    ['days', 'days'],
    ['gapDays', 'gap_days'],
    ['tokensPerDay', '(input_sum + output_sum) / days'],
    ['requestsPerDay', 'used_rows / days'],
    ['inputTokens', percentiles(dialect, 'i', 'input_sum')],
    ['outputTokens', percentiles(dialect, 'o', 'output_sum')],
    ['meanInputTokens', 'input_sum / used_rows'],
    ['meanOutputTokens', 'output_sum / used_rows'],
    ['inputOutputRatio', 'input_sum / NULLIF(output_sum, 0)'],
    ['weekShape', 'CASE WHEN whole_week THEN shape END'],
    [
      'peakToMean',
      `CASE WHEN whole_week THEN shape_peak WHEN t1 - t0 >= ${usageRules.leastDays * 86400} THEN hour_peak * days * 24 / (input_sum + output_sum) END`,
    ],
    ['growthPerMonth', `CASE WHEN weeks >= ${usageRules.growthWeeks} THEN EXP(slope * 730 / 168) END`],
  ]);

/** The query for one row of one column, `profile`, with a profile as JSON. */
export const usageQuery = (name: QueryDialect, log: LogTable = exampleTable): string => {
  const dialect: Dialect = dialects[name];
  const { integer, percentile, list } = dialect;
  return `-- Tokens by request in, one workload profile as JSON out (${dialect.label}).
-- Put in your table and columns; the time is a timestamp in UTC. Nothing but sums leaves the query.
WITH request AS (
  SELECT ${dialect.seconds(log.at)} + ${log.utcOffsetMinutes * 60} AS t, ${integer(log.input)} AS i, ${integer(log.output)} AS o
  FROM ${log.table}
  WHERE ${log.at} IS NOT NULL
),
used AS (SELECT t, i, o, i + o AS n FROM request WHERE i + o > 0),
span AS (
  SELECT MIN(t) AS t0, MAX(t) AS t1, COUNT(*) AS used_rows, SUM(i) AS input_sum, SUM(o) AS output_sum,
    ${percentile('i', 10)} AS i10, ${percentile('i', 50)} AS i50, ${percentile('i', 90)} AS i90,
    ${percentile('o', 10)} AS o10, ${percentile('o', 50)} AS o50, ${percentile('o', 90)} AS o90
  FROM used
),
every_row AS (SELECT COUNT(*) AS all_rows FROM request),
active_day AS (SELECT DISTINCT FLOOR(t / 86400) AS d FROM used),
silence AS (SELECT d, d - LAG(d) OVER (ORDER BY d) - 1 AS silent FROM active_day),
-- Five silent days and more are a gap in the log. The row of zero days keeps the joins below whole.
gap AS (
  SELECT d - silent AS first_day, d - 1 AS last_day, silent FROM silence WHERE silent >= ${usageRules.gapDays}
  UNION ALL SELECT 0, -1, 0
),
gap_sum AS (SELECT SUM(silent) AS gap_days FROM gap),
load_hour AS (SELECT FLOOR(t / 3600) AS h, SUM(n) AS n FROM used GROUP BY 1),
-- Hours before the first request and after the last: where they are silent every day, the calendar day was covered.
edge AS (
  SELECT SUM(CASE WHEN ${hourOfDay('h')} < ${hourOfDay('FLOOR(t0 / 3600)')} THEN n ELSE 0 END) AS before_first,
    SUM(CASE WHEN ${hourOfDay('h')} > ${hourOfDay('FLOOR(t1 / 3600)')} THEN n ELSE 0 END) AS after_last
  FROM load_hour CROSS JOIN span
),
ends AS (
  SELECT CASE WHEN before_first * 24 <= ${usageRules.silentHours} * ${hourOfDay('FLOOR(t0 / 3600)')} * (input_sum + output_sum)
      THEN 86400 * FLOOR(t0 / 86400) ELSE t0 END AS c0,
    CASE WHEN after_last * 24 <= ${usageRules.silentHours} * (23 - ${hourOfDay('FLOOR(t1 / 3600)')}) * (input_sum + output_sum)
      THEN 86400 * FLOOR(t1 / 86400) + 86400 ELSE t1 END AS c1
  FROM edge CROSS JOIN span
),
covered AS (
  SELECT c0, c1, CASE WHEN c1 > t1 THEN c1 - 1 ELSE c1 END AS c_last,
    GREATEST(${usageRules.leastDays}, (c1 - c0) / 86400 - gap_days) AS days,
    FLOOR((c1 - c0) / 86400) - gap_days >= ${usageRules.shapeDays} AS whole_week
  FROM span CROSS JOIN ends CROSS JOIN gap_sum
),
busiest AS (SELECT MAX(n) AS hour_peak FROM load_hour),
slot AS (${dialect.slots}),
slot_load AS (
  SELECT ${integer('h + 72 - 168 * FLOOR((h + 72) / 168)')} AS s, SUM(n) AS n FROM load_hour GROUP BY 1
),
slot_silence AS (
  SELECT s, SUM(${occurrences('first_day * 24', 'last_day * 24 + 23')}) AS silent_hours FROM slot CROSS JOIN gap GROUP BY s
),
slot_count AS (
  SELECT slot_silence.s, ${occurrences('FLOOR(c0 / 3600)', 'FLOOR(c_last / 3600)')} - silent_hours AS often
  FROM slot_silence CROSS JOIN covered
),
slot_mean AS (
  SELECT slot_count.s, COALESCE(slot_load.n, 0) / NULLIF(often, 0) AS m
  FROM slot_count LEFT JOIN slot_load ON slot_load.s = slot_count.s
),
week_mean AS (SELECT AVG(m) AS mean_hour FROM slot_mean),
week_shape AS (
  SELECT ${list('COALESCE(m / mean_hour, 0)', 's')} AS shape, MAX(m / mean_hour) AS shape_peak
  FROM slot_mean CROSS JOIN week_mean
),
weekly AS (
  SELECT FLOOR((FLOOR(t / 900) - FLOOR(c0 / 900)) / 672) AS k, SUM(n) AS n FROM used CROSS JOIN covered GROUP BY 1
),
whole_weeks AS (
  SELECT k, MAX(n) AS n,
    MAX(CASE WHEN silent > 0 AND FLOOR((first_day * 96 - FLOOR(c0 / 900)) / 672) <= k
      AND FLOOR((last_day * 96 - FLOOR(c0 / 900)) / 672) >= k THEN 1 ELSE 0 END) AS touched
  FROM weekly CROSS JOIN gap CROSS JOIN covered
  WHERE k < FLOOR((c1 - c0) / 604800)
  GROUP BY k
),
trend AS (
  SELECT COUNT(*) AS weeks, COVAR_POP(LN(n), k) / NULLIF(VAR_POP(k), 0) AS slope FROM whole_weeks WHERE touched = 0
)
SELECT ${dialect.text(profileObject(dialect, log))} AS profile
FROM span CROSS JOIN every_row CROSS JOIN gap_sum CROSS JOIN covered CROSS JOIN busiest CROSS JOIN week_shape CROSS JOIN trend
`;
};

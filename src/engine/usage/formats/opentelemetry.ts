import { isRecord, type JsonRecord, recordsIn, type UsageFormat, valueAt } from './format';

/** `[{ key, value: { intValue: "12" } }]` as an object of plain values. */
const attributesOf = (list: unknown): JsonRecord =>
  isRecord(list)
    ? list
    : Object.fromEntries(
        recordsIn(list).map(({ key, value }) => [
          String(key),
          isRecord(value) ? (value.intValue ?? value.doubleValue ?? value.stringValue ?? value.boolValue) : value,
        ]),
      );

const before: Readonly<Record<string, string>> = {
  'gen_ai.usage.prompt_tokens': 'gen_ai.usage.input_tokens',
  'gen_ai.usage.completion_tokens': 'gen_ai.usage.output_tokens',
};

/** A span with its attributes as keys of their own; null = no call of a model. */
const callOf = (span: JsonRecord): JsonRecord | null => {
  const attributes = attributesOf(span.attributes);
  const renamed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [before[key] ?? key, value]));
  if (!('gen_ai.usage.input_tokens' in renamed)) return null;
  const status = valueAt(span, 'status.code') ?? valueAt(span, 'status.status_code');
  const failed = 'error.type' in renamed || status === 2 || /ERROR$/.test(String(status ?? ''));
  const { startTimeUnixNano, start_time, startTime, timestamp, spanId, span_id } = span;
  return {
    ...renamed,
    start: startTimeUnixNano ?? start_time ?? startTime ?? timestamp,
    span: spanId ?? span_id ?? valueAt(span, 'context.span_id') ?? null,
    failed,
  };
};

const spansIn = (object: JsonRecord): readonly JsonRecord[] | null => {
  if ('resourceSpans' in object)
    return recordsIn(object.resourceSpans)
      .flatMap(({ scopeSpans }) => recordsIn(scopeSpans))
      .flatMap(({ spans }) => recordsIn(spans));
  const traced = 'traceId' in object || 'trace_id' in object || valueAt(object, 'context.trace_id') !== undefined;
  return traced && 'attributes' in object ? [object] : null;
};

export const opentelemetrySpans: UsageFormat = {
  id: 'opentelemetry',
  name: 'OpenTelemetry GenAI spans',
  marks: ['gen_ai.usage.input_tokens', 'gen_ai.usage.output_tokens'],
  fields: {
    at: ['start', 'startTimeUnixNano', 'start_time', 'startTime', 'timestamp', 'Timestamp'],
    input: ['gen_ai.usage.input_tokens'],
    output: ['gen_ai.usage.output_tokens'],
    cached: 'gen_ai.usage.cache_read.input_tokens',
    model: 'gen_ai.request.model',
    id: 'span',
    failed: { field: 'failed', when: (value) => value === 'true' },
  },
  limits:
    'Spans without token counts are passed over. Cached input is taken to be part of the input, as the convention asks.',
  source: {
    title: 'OpenTelemetry semantic conventions for generative AI, and the OTLP example trace.json',
    url: 'https://opentelemetry.io/docs/specs/semconv/gen-ai/',
    asOf: '2026-11-21',
  },
  rowsIn: (object) => {
    const spans = spansIn(object);
    return spans === null ? null : spans.map(callOf).filter((call) => call !== null);
  },
};

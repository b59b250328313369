import * as z from 'zod/mini';

/** Parse a table, or throw one Error that names the table and every field at fault. */
export const readTable = <S extends z.core.$ZodType>(name: string, schema: S, data: unknown): z.output<S> => {
  const result = z.safeParse(schema, data);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 10).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${name} does not have its shape. ${faults.join('; ')}`);
};

// Runs the query on standard input and prints the first cell of its result: DuckDB in a process of its own, so that its
// native code ends with it.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const result = await connection.runAndReadAll(readFileSync(0, 'utf8'));
process.stdout.write(String(result.getRowsJson()[0]?.[0]));

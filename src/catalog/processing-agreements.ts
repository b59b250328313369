/**
 * Processing agreements of providers, under Art. 28 GDPR. A table of its own, small: the compliance screen shows it, and so
 * does the advice on a result for readers in the EU, which needs nothing else of the provider terms.
 */
import * as z from 'zod/mini';
import complianceSources from './data/compliance-sources.json';
import agreementsData from './data/processing-agreements.json';
import { readTable } from './read-table';
import { ComplianceSources, ProcessingAgreementRow, type Term } from './schema-compliance';

/** By the id of the provider's policy. A provider that is there with `null` was looked for, and nothing was found. */
export const processingAgreements: ReadonlyMap<string, Term> = new Map(
  readTable('processing-agreements.json', z.array(ProcessingAgreementRow), agreementsData).map(
    ({ policy, agreement }) => [policy, agreement],
  ),
);

/** Titles of the sources that only terms and regimes cite, by id. */
export const complianceSourceTitle: ReadonlyMap<string, string> = new Map(
  readTable('compliance-sources.json', ComplianceSources, complianceSources).map(({ id, title }) => [id, title]),
);

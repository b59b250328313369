import { createElement, Fragment } from 'react';
import type { Sentence } from '../narrative/segments';

/** A sentence of the narrative, its strong pieces in bold. */
export const Words = ({ of }: { readonly of: Sentence }) =>
  createElement(
    Fragment,
    null,
    ...of.map(({ text, strong }) => (strong ? createElement('strong', { className: 'text-ink' }, text) : text)),
  );

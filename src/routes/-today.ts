import { useSyncExternalStore } from 'react';
import { today } from './-workspace';

const never = () => () => {};
const unknown = () => null;

/** Today where the reader sits; null in prerendered pages, which are read on another day than they were made. */
export const useToday = (): string | null => useSyncExternalStore(never, () => today(), unknown);

/** Has a file read; where workers are refused, the page reads it itself, a piece at a time. */
import { readUsage, type UsageAsked, type UsageHeard } from './read-usage';
import { trusted } from './trusted';
import address from './usage.worker?worker&url';

/** Read; returns how to cancel. Nothing is told after that. */
export const askUsage = (asked: UsageAsked, tell: (heard: UsageHeard) => void): (() => void) => {
  let open = true;
  const hear = (heard: UsageHeard) => {
    if (open) tell(heard);
  };
  const onPage = () => {
    if (open) void readUsage(asked, hear, () => open);
  };
  let worker: Worker | null = null;
  const giveUp = () => {
    worker?.terminate();
    worker = null;
    onPage();
  };
  try {
    worker = new Worker(trusted(address), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<UsageHeard>) => {
      hear(data);
      if (data.kind === 'read') worker?.terminate();
    };
    worker.onerror = giveUp;
    worker.onmessageerror = giveUp;
    worker.postMessage(asked);
  } catch {
    giveUp();
  }
  return () => {
    open = false;
    worker?.terminate();
  };
};

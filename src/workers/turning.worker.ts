import { config } from 'zod/mini';
import { type TurningMessage, type TurningReply, turningHeard } from './turning';

config({ jitless: true });

/** Between two steps the worker hears its messages; a timer would wait milliseconds for nothing. */
const { port1, port2 } = new MessageChannel();
let step = () => {};
port1.onmessage = () => step();

const heard = turningHeard(
  (next) => {
    step = next;
    port2.postMessage(null);
  },
  (reply: TurningReply) => self.postMessage(reply),
);

self.onmessage = ({ data }: MessageEvent<TurningMessage>) => heard(data);

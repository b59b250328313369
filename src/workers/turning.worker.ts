import { config } from 'zod/mini';
import { type TurningAsked, turningReply } from './turning';

config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly asked: TurningAsked }>) => {
  self.postMessage(turningReply(data.id, data.asked));
};

import { config } from 'zod/mini';
import { replyTo } from './deeper';
import type { DeeperQuestion } from './question';

config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<DeeperQuestion>) => {
  self.postMessage(replyTo(data));
};

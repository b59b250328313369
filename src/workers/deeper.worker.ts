import { config } from 'zod/mini';
import { deeperFor } from './deeper';
import type { DeeperQuestion, DeeperReply } from './question';

config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<DeeperQuestion>) => {
  const reply: DeeperReply = { id: data.id, ...deeperFor(data) };
  self.postMessage(reply);
};

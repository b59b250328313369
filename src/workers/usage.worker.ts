import { config } from 'zod/mini';
import { readUsage, type UsageAsked } from './read-usage';

config({ jitless: true });

self.onmessage = ({ data }: MessageEvent<UsageAsked>) => {
  void readUsage(data, (heard) => self.postMessage(heard));
};

/** A page that fails its test when it asks another host for anything, breaks its content security policy, or throws. */
import { test as base, expect } from '@playwright/test';

declare global {
  interface Window {
    reportViolation?: (text: string) => void;
  }
}

export const test = base.extend<{ offences: string[] }>({
  offences: [
    async ({ context, baseURL }, use) => {
      const offences: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && origin !== own) offences.push(`request to ${request.url()}`);
      });
      context.on('weberror', (error) => offences.push(`uncaught: ${error.error().message}`));
      await context.exposeFunction('reportViolation', (text: string) => offences.push(text));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          window.reportViolation?.(`policy: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`);
        });
      });
      await use(offences);
      expect(offences, 'requests to other hosts, policy violations and uncaught errors').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

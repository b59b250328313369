/** The page's policy lets through workers of the app's own origin and nothing else; it may be made once. */

interface Policy {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

export const trusted = (url: string): string => {
  const { trustedTypes } = window as Window & { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  policy ??= trustedTypes.createPolicy('app-worker', {
    createScriptURL: (asked) => {
      if (new URL(asked, location.href).origin !== location.origin) throw new TypeError('not a script of this app');
      return asked;
    },
  });
  return policy.createScriptURL(url);
};

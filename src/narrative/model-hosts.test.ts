import { expect, it } from 'vitest';
import { catalog } from '../catalog';
import { hostDataLine } from './model-hosts';

const answers = '(no|unknown|unknown for this model|not for this model|yes|yes, for a time|\\d+ days|by .+)';

it.each(catalog.policies.map((policy) => [policy.name, policy] as const))(
  '%s: each of the four is answered, be it with unknown',
  (_name, policy) => {
    expect(hostDataLine(policy, 'gpt-oss-120b', catalog.day)).toMatch(
      new RegExp(
        `^keeps prompts: ${answers}; trains on them: ${answers}; zero retention: ${answers}; BAA: ${answers}$`,
      ),
    );
  },
);

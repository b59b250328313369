import { describe, expect, it } from 'vitest';
import { embedFrame, markdownLink } from './shared-text';

const address = 'https://wiki.example/rent-or-own/embed/#v=1&dc=2&tp=40M';

describe('text that is pasted elsewhere', () => {
  it('escapes the address and the title of a frame', () => {
    const frame = embedFrame(address, 'Leaning: "rent" <an> open & free model');
    expect(frame).toContain('src="https://wiki.example/rent-or-own/embed/#v=1&amp;dc=2&amp;tp=40M"');
    expect(frame).toContain('title="Leaning: &quot;rent&quot; &lt;an&gt; open &amp; free model"');
    expect(frame).toContain('sandbox="allow-scripts allow-same-origin allow-popups"');
  });

  it('keeps brackets of the text from ending a Markdown link', () => {
    expect(markdownLink('Clear [by override] \\', 'https://a.example/#v=1')).toBe(
      '[Clear \\[by override\\] \\\\](https://a.example/#v=1)',
    );
  });
});

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CostChartDrawing } from './cost-chart-drawing';
import { layoutCostChart } from './cost-chart-layout';
import { breakEven, curves } from './curves.fixture';
import { optionColours } from './palette';

const marks = layoutCostChart({ curves, breakEven, you: { low: 64e6, mid: 64e6, high: 64e6 } }, 640);
const svg = renderToStaticMarkup(<CostChartDrawing marks={marks} summary="Costs of four options." />);

describe('the drawing', () => {
  it('names itself in a sentence', () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]*role="img"[^>]*aria-label="Costs of four options."/,
    );
  });

  it('has no inline styles, which a prerendered page refuses', () => {
    expect(svg).not.toMatch(/\sstyle=/);
  });

  it('carries its colours, so that it stands alone in a file', () => {
    for (const { option } of curves) expect(svg).toContain(`color="${optionColours.light[option]}"`);
  });

  it.each(['Closed API', 'Hosted open', 'Cloud GPUs', 'On-premise', 'you · 64M', 'break-even 32M', '$10k', '100M'])(
    'says "%s"',
    (text) => {
      expect(svg).toContain(`>${text}</text>`);
    },
  );

  it('draws each gridline once', () => {
    const lines = svg.match(/<line [^>]*stroke-hairline/g) ?? [];
    expect(lines).toHaveLength(marks.moneyTicks.length);
  });
});

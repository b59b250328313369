import { type RefObject, useEffect } from 'react';

/** Smaller changes are not worth moving the page around the frame. */
const leastChange = 4;

/** Tells the page around a frame how high the card is; nothing else about it, and nothing outside a frame. */
export const useToldHeight = (card: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const node = card.current;
    if (!node || window.parent === window) return;
    let told = 0;
    let frame = 0;
    const tell = () => {
      frame = 0;
      const height = Math.ceil(node.getBoundingClientRect().height);
      if (Math.abs(height - told) < leastChange) return;
      told = height;
      // Any page may frame the card, and a height is no secret.
      window.parent.postMessage({ type: 'roo:size', v: 1, id: window.name, height }, '*');
    };
    const observer = new ResizeObserver(() => {
      if (frame === 0) frame = requestAnimationFrame(tell);
    });
    observer.observe(node);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [card]);
};

/** Pictures to take along: the figure on the page as an SVG file, and the same drawn into a PNG. */
import geist from '@fontsource-variable/geist/files/geist-latin-wght-normal.woff2?url';
import { figureSvg } from '../../export/svg';
import { drawnIn } from './drawn';

export interface FigureWords {
  readonly title: string;
  readonly description: string;
  readonly notes: readonly string[];
}

export const svgOf = (drawing: HTMLElement, words: FigureWords, fontStyle?: string) =>
  figureSvg({ ...drawnIn(drawing), ...words, ...(fontStyle ? { fontStyle } : {}) });

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('The font could not be read.'));
    reader.readAsDataURL(blob);
  });

/** The page's own font, for a picture that is drawn apart from the page; nothing where it cannot be read. */
const fontStyle = async (): Promise<string | undefined> => {
  try {
    const reply = await fetch(geist);
    if (!reply.ok) return undefined;
    const data = await asDataUrl(await reply.blob());
    return `@font-face{font-family:'Geist Variable';font-weight:100 900;src:url(${data}) format('woff2')}`;
  } catch {
    // A frame of opaque origin, or a page opened from a file: the picture takes the next font of the list.
    return undefined;
  }
};

/** Device pixels for one px of the page. */
const sharpness = 2;

/** The figure as a PNG in a data address: what a page may show whatever its frame forbids. */
export const pngOf = async (drawing: HTMLElement, words: FigureWords): Promise<string> => {
  const { text, width, height } = svgOf(drawing, words, await fontStyle());
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  context.scale(sharpness, sharpness);
  context.drawImage(image, 0, 0, width, height);
  return canvas.toDataURL('image/png');
};

import type { ReactNode } from 'react';

interface PictureProps {
  readonly width: number;
  readonly height: number;
  /** Said instead of the picture: what it shows, in a sentence. */
  readonly summary: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** What all drawings have in common. */
export const Picture = ({ width, height, summary, className = 'max-w-full', children }: PictureProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    fontFamily="Geist Variable, Arial as Geist, Arial, sans-serif"
    fontSize="12"
    role="img"
    aria-label={summary}
    className={className}
  >
    {children}
  </svg>
);

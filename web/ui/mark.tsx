import type { ReactNode } from 'react';

/** The pivot of a door with its two leaves: 枢. */
export function Mark(): ReactNode {
  return (
    <svg viewBox="0 0 48 48" width="26" height="26" aria-hidden="true">
      <path d="M24 4v40" stroke="currentColor" strokeWidth="4" strokeLinecap="round" />
      <path d="M20 9 6 13v22l14 4M28 9l14 4v22l-14 4" fill="none" stroke="currentColor" strokeWidth="3.4" strokeLinejoin="round" />
      <circle cx="24" cy="24" r="5.5" fill="#E8B44C" />
    </svg>
  );
}

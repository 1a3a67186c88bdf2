/** The stack of three crates of the screen's wordmark: their corners in a box of 22 by 18, each 9 by 7. */
export const crates = [
  { x: 1, y: 10, opacity: 1 },
  { x: 12, y: 10, opacity: 1 },
  { x: 6.5, y: 1, opacity: 0.55 },
] as const

import type { Tone } from '../status.ts'

/** Amber still has money to be set against something. */
export const paymentTones = {
  applied: 'green',
  unapplied: 'amber',
  undone: 'red',
  reversal: 'neutral',
  refund: 'blue',
} as const satisfies Record<string, Tone>

/** What our own charges are called where they are kept: in English, to be said in the reader's words. */
export const chargeNames = { freight: 'Freight', discount: 'Discount' } as const

/** Which of our own charges a kept name is; a name that somebody gave stays as it was given. */
export function ownCharge(name: string): keyof typeof chargeNames | null {
  if (name === chargeNames.freight) return 'freight'
  return name === chargeNames.discount ? 'discount' : null
}

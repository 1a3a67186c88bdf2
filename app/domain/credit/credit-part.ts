/** The parts of a credit that are orders, each a list. */
export const creditParts = ['committed', 'kept', 'waiting', 'held'] as const

export type CreditPart = (typeof creditParts)[number]

export function isCreditPart(text: string | undefined): text is CreditPart {
  return creditParts.some((part) => part === text)
}

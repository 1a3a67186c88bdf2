/** How long stock is held for an order that waits for approval, payment or credit. */
const days = 7

/** Until when stock is held from an instant on; with -1 the instant from which it would have been held until this one. */
export function reservationDeadline(at: string, direction: 1 | -1 = 1): string {
  const deadline = new Date(at)
  deadline.setUTCDate(deadline.getUTCDate() + direction * days)
  return deadline.toISOString()
}

/** For whom quotes wait: the rep, the manager, or the buyer. */
export type Waiting = 'rep' | 'manager' | 'buyer'

/** The first that an address asks for and that there is. */
export function waitingOf(asked: readonly string[] | undefined): Waiting | null {
  const known = asked?.find(
    (one): one is Waiting => one === 'rep' || one === 'manager' || one === 'buyer',
  )
  return known ?? null
}

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and until the page is alive: what needs JavaScript hides behind it. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

import { useNavigation } from '@remix-run/react'

/** A thin line at the top, only when a page takes longer than 300 ms (the delay is in the style). */
export function NavigationProgress() {
  const busy = useNavigation().state !== 'idle'
  return busy ? <div className="navigation-progress" aria-hidden="true" /> : null
}

import { useSyncExternalStore } from 'react'

const coarse = '(pointer: coarse)'

function subscribe(listener: () => void) {
  const query = window.matchMedia(coarse)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** As in sheet.css: a finger needs more room than a mouse. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, () => (window.matchMedia(coarse).matches ? 44 : 34))
}

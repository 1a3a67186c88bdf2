import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** A strip of links that a phone shows a part of begins with the current one in its middle. */
export function useCurrentInView() {
  const strip = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => bringCurrentIn(strip.current, pathname), [pathname])
  return strip
}

function bringCurrentIn(strip: HTMLElement | null, pathname: string): void {
  const current = strip?.querySelector('[aria-current]')
  if (!strip || !current || !pathname) return
  const seen = strip.getBoundingClientRect()
  const link = current.getBoundingClientRect()
  strip.scrollLeft += link.left + link.width / 2 - seen.left - seen.width / 2
}

import { useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** Fifty plain links cost far less than fifty routed ones: a press on any of them within is followed without a reload. */
export function useFollowedLinks<Within extends HTMLElement>() {
  const within = useRef<Within>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const element = within.current
    const follow = (event: MouseEvent) => {
      const href = plainTarget(event)
      if (!href) return
      event.preventDefault()
      navigate(href)
    }
    element?.addEventListener('click', follow)
    return () => element?.removeEventListener('click', follow)
  }, [navigate])
  return within
}

/** Where an ordinary press on a link of our own leads; with a modifier the browser opens a tab. */
function plainTarget(event: MouseEvent): string | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return null
  }
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href') ?? null
  return href?.startsWith('/') ? href : null
}

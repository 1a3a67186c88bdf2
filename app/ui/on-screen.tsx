import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'

/**
 * Says on `<html data-on-screen>` which entry of the history is shown and listens: the address changes before.
 * It stands last in the body, so that everything before it has come to life. The journeys wait for it.
 */
export function OnScreen() {
  const { key } = useLocation()
  useEffect(() => {
    document.documentElement.dataset.onScreen = key
  }, [key])
  return null
}

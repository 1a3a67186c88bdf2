import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** While a job works, the page asks how far it is. Without scripts the page has to refresh itself. */
export function useLookAgain(isBusy: boolean, seconds: number) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(revalidate, seconds * 1000)
    return () => clearInterval(timer)
  }, [isBusy, revalidate, seconds])
}

import { useRouteLoaderData } from '@remix-run/react'

type Preferences = { theme: 'system' | 'light' | 'dark'; shortcuts: boolean }

/** What the reader chose for this device, from the root loader. */
export function useRootPreferences(): Preferences {
  const root = useRouteLoaderData<Preferences>('root')
  return { theme: root?.theme ?? 'system', shortcuts: root?.shortcuts ?? true }
}

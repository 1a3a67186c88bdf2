import { createContext, useContext } from 'react'

const NonceContext = createContext('')

export const NonceProvider = NonceContext.Provider

/** The response's Content-Security-Policy nonce. Empty in the browser, which hides it from the document too. */
export function useNonce(): string {
  return useContext(NonceContext)
}

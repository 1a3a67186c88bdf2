/// <reference types="vite/client" />
import '@remix-run/server-runtime'

declare module '@remix-run/server-runtime' {
  /** Loader data keeps its own type: single fetch encodes more than JSON. */
  interface Future {
    v3_singleFetch: true
  }
}

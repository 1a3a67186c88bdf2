import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  optimizeDeps: {
    // Native, and only the server's: the development server must not look for its browser build.
    exclude: ['@node-rs/argon2'],
    // Found late, one of these would make the development server bundle React a second time.
    include: ['cmdk', 'react-aria-components', 'react-hook-form', 'zod'],
  },
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ['**/*.test.{ts,tsx}'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
})

import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

const framework =
  /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\//
const frame = /\/app\/ui\/(format\/|i18n\/|layout\/)?[^/]+\.tsx?$/

/** What nearly every page needs travels in two files: a page that names thirty small ones is slow to make and to load. */
function commonChunk(id: string): string | undefined {
  if (framework.test(id)) return 'framework'
  return frame.test(id) ? 'frame' : undefined
}

export default defineConfig(({ isSsrBuild }) => ({
  build: {
    rollupOptions: {
      output: isSsrBuild ? {} : { manualChunks: commonChunk, onlyExplicitManualChunks: true },
    },
  },
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
        v3_lazyRouteDiscovery: false,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
}))

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Time ends what hangs, never what is slow: a machine may be loaded, or stand still for a while. */
const patience = {
  testTimeout: 900_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 60_000 } },
}

export default defineConfig({
  test: {
    // Two even on two cores: a file that waits for PostgreSQL, a server or a browser leaves its core to the other.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'pricing/**/*.test.ts',
            'app/**/*.test.{ts,tsx}',
            'prisma/**/*.test.ts',
            'test/conventions/**/*.test.ts',
          ],
          // Pure rules leave nothing behind that another file could find: what they import is loaded once.
          isolate: false,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/setup/server.global.ts'],
          setupFiles: ['test/setup/database.file.ts'],
          pool: 'forks',
          ...patience,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/setup/server.global.ts'],
          pool: 'forks',
          ...patience,
        },
      },
    ],
  },
})

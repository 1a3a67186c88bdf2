import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'pricing/**/*.test.ts',
            'app/**/*.test.{ts,tsx}',
            'test/conventions/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts'],
        },
      },
    ],
  },
})

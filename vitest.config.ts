import { defineConfig } from 'vitest/config'

const crash = ['server/src/database/embedded.test.ts', 'testing/crash/crash.test.ts', 'testing/crash/full-database.test.ts']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['domain/src/**/*.test.ts', 'web/src/**/*.test.ts'] } },
      {
        test: {
          name: 'server',
          include: ['server/src/**/*.test.ts', 'demonstration/src/**/*.test.ts', 'testing/**/*.test.ts'],
          exclude: crash,
          globalSetup: 'testing/global-setup.ts',
          // patience on a busy machine; what is bounded is measured by its work
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'crash', include: crash, testTimeout: 180_000, hookTimeout: 30_000 } },
    ],
  },
})

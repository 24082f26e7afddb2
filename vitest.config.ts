import { defineConfig } from 'vitest/config'

const crash = ['server/src/database/embedded.test.ts', 'testing/crash/crash.test.ts', 'testing/crash/full-database.test.ts']

// They put something in the place of a module or of a function that all files share, or read what a module has seen from the start.
const alone = [
  'demonstration/src/load-demonstration.test.ts',
  'server/src/conventions.test.ts',
  'server/src/database/database.test.ts',
  'server/src/database/made-by-shape.test.ts',
  'server/src/database/new-ids.test.ts',
  'server/src/files/full-disk.test.ts',
  'server/src/http/answer-errors.test.ts',
  'server/src/notices/streams.test.ts',
  'server/src/text-messages/text-carrier-of.test.ts',
  'testing/adding-a-slice.test.ts',
  'testing/keep-running.test.ts',
]
// On a busy machine: what is bounded is measured by its work, what hangs is ended.
const patient = { testTimeout: 900_000, hookTimeout: 600_000 }
const onServer = {
  globalSetup: 'testing/global-setup.ts',
  ...patient,
}

export default defineConfig({
  test: {
    // half of the work is the database's
    maxWorkers: 2,
    projects: [
      { test: { ...patient, name: 'domain', include: ['domain/src/**/*.test.ts', 'web/src/**/*.test.ts'] } },
      // nothing in it is changed by a test, so that the real policies are read once
      { test: { ...patient, name: 'policy', include: ['policy/src/**/*.test.ts'], isolate: false } },
      {
        test: {
          ...onServer,
          name: 'server',
          include: ['server/src/**/*.test.ts', 'demonstration/src/**/*.test.ts', 'testing/**/*.test.ts'],
          exclude: [...crash, ...alone],
          // the program is read once, not by every file
          isolate: false,
        },
      },
      { test: { ...onServer, name: 'alone', include: alone } },
      { test: { ...patient, name: 'crash', include: crash } },
    ],
  },
})

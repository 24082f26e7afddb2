import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Story } from './story.ts'

const folder = join(import.meta.dirname, 'stories')

/** Of every slice that has a file in the folder, in the order of their names. */
export const stories: readonly Story[] = (
  await Promise.all(readdirSync(folder).map(async file => ((await import(join(folder, file))) as { stories: readonly Story[] }).stories))
).flat()

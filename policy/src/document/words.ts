import { object, optional, type Shape, text } from './shape.ts'

/** What people read, in Chinese and, where someone wrote it, in English. */
export type Words = { zh: string; en?: string | undefined }

const pair = object<Words>({ zh: text, en: optional(text) })

/** A plain text is the Chinese. */
export const words: Shape<Words> = (given, path) => (typeof given === 'string' ? { zh: text(given, path) } : pair(given, path))

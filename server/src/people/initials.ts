import { pinyin } from 'pinyin-pro'

/** So many names at once; what is more is worked out again. */
const mostKept = 20_000
const kept = new Map<string, string>()

/** 曾若溪 → zrx: the initials of a name in pinyin, a family name read as one. */
export function initialsOf(name: string): string {
  const known = kept.get(name)
  if (known !== undefined) return known
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', surname: 'head', type: 'array' }).join('').toLowerCase()
  if (kept.size < mostKept) kept.set(name, initials)
  return initials
}

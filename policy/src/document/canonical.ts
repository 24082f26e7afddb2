import { createHash } from 'node:crypto'

/** The same document always has the same text: keys in order, no blanks (RFC 8785 for what documents hold). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

/** SHA-256 of the canonical text, in hex: the fingerprint by which a verdict names the version it was reached with. */
export const fingerprint = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

import { seen } from './one-line.ts'

const mobile = /^1[3-9]\d{9}$/
const landline = /^(?:(0(?:10|2\d|[3-9]\d{2}))-?)?([2-9]\d{6,7})(?:(?:-|转|分机|ext\.?|#)(\d{1,6}))?$/i
const service = /^(?:400|800)-?\d{3,4}-?\d{3,4}$/
/** What begins with 1 is a mobile number of this country, or begins with + and the code of another. */
export const callable = /^(?:\+\d[\d -]{5,18}\d|1(?:[ -]?\d){10}|[02-9][\d -]{5,18}\d)$/

/** A number as it was meant: full-width forms folded, spaces and points dropped, every dash the same, 86 of a mainland number left out. */
export const foldPhone = (written: string): string =>
  seen(written)
    .normalize('NFKC')
    .trim()
    .replace(/[\s()‐‑–—−.]/g, character => (/[‐‑–—−]/.test(character) ? '-' : ''))
    .replace(/^(?:\+|00)?86-?(?=1\d{10}$|1[\d-]{10,12}$|0)/, '')

/** One phone number as it is compared: a Chinese mobile as 11 digits, a landline as 020-84200012, a 400 number; null for anything else. */
export function plainPhone(written: string): string | null {
  const folded = foldPhone(written)
  const digits = folded.replace(/-/g, '')
  if (mobile.test(digits) || service.test(folded)) return digits
  const parts = landline.exec(folded)
  return parts && [parts[1], parts[2], parts[3]].filter(part => part !== undefined).join('-')
}

/** A typed number as it is kept: with its own spaces and dashes where it can be called so, else as it was meant (（020）84200012, 84200012转8001); what is no number stays. */
export function keptPhone(written: string): string {
  const text = seen(written)
    .normalize('NFKC')
    .replace(/[‐‑–—−]/g, '-')
    .trim()
  return callable.test(text) ? text : (plainPhone(text) ?? text)
}

/** Whether door, desk and import take it. */
export const isPhone = (written: string): boolean => callable.test(keptPhone(written))

/** A mobile number of this country as its 11 digits, in whatever writing; null: no text message is sent there (a landline, another country's). */
export function textable(written: string): string | null {
  const plain = plainPhone(written)
  return plain && mobile.test(plain) ? plain : null
}

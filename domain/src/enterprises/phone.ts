/** 139-0000-0034 → 139****0034. R11.4 */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 7 ? phone.replace(/\d/g, '*') : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}

const mobile = /^1[3-9]\d{9}$/
const landline = /^(?:(0(?:10|2\d|[3-9]\d{2}))-?)?([2-9]\d{6,7})(?:(?:-|转|ext\.?)(\d{1,6}))?$/i
const service = /^(?:400|800)-?\d{3,4}-?\d{3,4}$/

/** A number as it was meant: full-width forms folded, spaces and points dropped, every dash the same, 86 of a mainland number left out. */
export const foldPhone = (written: string): string =>
  written
    .normalize('NFKC')
    .trim()
    .replace(/[\s()‐‑–—.]/g, character => (/[‐‑–—]/.test(character) ? '-' : ''))
    .replace(/^(?:\+|00)?86-?(?=1\d{10}$|1[\d-]{10,12}$|0)/, '')

/** One phone number as it is kept: a Chinese mobile as 11 digits, a landline as 020-84200012, a 400 number; null for anything else. */
export function plainPhone(written: string): string | null {
  const folded = foldPhone(written)
  const digits = folded.replace(/-/g, '')
  if (mobile.test(digits) || service.test(folded)) return digits
  const parts = landline.exec(folded)
  return parts && [parts[1], parts[2], parts[3]].filter(part => part !== undefined).join('-')
}

import type { Reading } from './roster-faults.ts'

const mobile = /^1[3-9]\d{9}$/
const landline = /^(?:(0(?:10|2\d|[3-9]\d{2}))-?)?([2-9]\d{6,7})(?:(?:-|转|ext\.?)(\d{1,6}))?$/i
const service = /^(?:400|800)-?\d{3,4}-?\d{3,4}$/
const between = /[/、;,或\n]+/

/** A phone number: a Chinese mobile as 11 digits, a landline as 020-84200012, 400 numbers. Says how many digits a mobile lacks. */
export function readPhone(cell: string | number): Reading<string> {
  const text = String(cell).normalize('NFKC').trim()
  if (text === '' || /^[-—–/]+$/.test(text)) return { value: null }
  const several = text
    .split(between)
    .map(part => part.trim())
    .filter(part => part !== '')
  if (several.length > 1 && several.every(part => readOne(part).value)) return two(several)
  return readOne(text)
}

function two(several: string[]): Reading<string> {
  const choices = several.flatMap(part => readOne(part).value ?? []).map(value => ({ label: value, value }))
  return { flaw: { code: 'phoneTwo', blanks: { count: choices.length }, choices } }
}

function readOne(text: string): Reading<string> {
  const tight = text
    .replace(/[\s()‐‑–—.]/g, character => (/[‐‑–—]/.test(character) ? '-' : ''))
    .replace(/^(?:\+|00)?86-?(?=1\d{10}$|1[\d-]{10,12}$|0)/, '')
  const digits = tight.replace(/-/g, '')
  if (mobile.test(digits)) return { value: digits }
  if (service.test(tight)) return { value: digits }
  const parts = landline.exec(tight)
  if (parts) return { value: [parts[1], parts[2], parts[3]].filter(part => part !== undefined).join('-') }
  if (/^1\d+$/.test(digits) && digits.length !== 11) {
    const count = Math.abs(11 - digits.length)
    return { flaw: { code: digits.length < 11 ? 'phoneShort' : 'phoneLong', blanks: { count } } }
  }
  return { flaw: { code: 'phoneUnreadable' } }
}

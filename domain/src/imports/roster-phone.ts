import { seen } from '#wire/one-line.ts'
import { foldPhone, plainPhone } from '#wire/phone.ts'
import type { Reading } from './roster-faults.ts'

const between = /[/、;,或\n]+/

/** A phone number: a Chinese mobile as 11 digits, a landline as 020-84200012, 400 numbers. Says how many digits a mobile lacks. */
export function readPhone(cell: string | number): Reading<string> {
  const text = seen(String(cell)).normalize('NFKC').trim()
  if (text === '' || /^[-—–/]+$/.test(text)) return { value: null }
  const several = text
    .split(between)
    .map(part => part.trim())
    .filter(part => part !== '')
  if (several.length > 1 && several.every(plainPhone)) return two(several)
  return readOne(text)
}

function two(several: string[]): Reading<string> {
  const choices = several.flatMap(part => plainPhone(part) ?? []).map(value => ({ label: value, value }))
  return { flaw: { code: 'phoneTwo', blanks: { count: choices.length }, choices } }
}

function readOne(text: string): Reading<string> {
  const value = plainPhone(text)
  if (value !== null) return { value }
  const digits = foldPhone(text).replace(/-/g, '')
  if (/^1\d+$/.test(digits) && digits.length !== 11) {
    const count = Math.abs(11 - digits.length)
    return { flaw: { code: digits.length < 11 ? 'phoneShort' : 'phoneLong', blanks: { count } } }
  }
  return { flaw: { code: 'phoneUnreadable' } }
}

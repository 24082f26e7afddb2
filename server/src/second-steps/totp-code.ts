import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** As every authenticator app knows it (RFC 6238): six digits, thirty seconds, SHA-1. */
const traits = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const seconds = traits.period

/** 160 random bits, as RFC 4226 asks for. */
export const makeTotpSecret = (): Uint8Array => randomBytes(20)

const totpOf = (secret: Uint8Array, label = '', issuer = '') =>
  new TOTP({ ...traits, issuer, label, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) })

/** What is scanned, and what is typed where nothing can be. */
export function totpInWords(secret: Uint8Array, label: string, issuer: string): { secret: string; uri: string } {
  const totp = totpOf(secret, label, issuer)
  return { secret: totp.secret.base32, uri: totp.toString() }
}

/** The step of time that a code is of: this one, the one before or the next. null: it is of none of them. Compared in constant time by the library. */
export function stepOfCode(secret: Uint8Array, typed: string, now: Temporal.Instant): number | null {
  const token = typed.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totpOf(secret).validate({ token, timestamp: now.epochMilliseconds, window: 1 })
  return delta === null ? null : Math.floor(now.epochMilliseconds / 1000 / seconds) + delta
}

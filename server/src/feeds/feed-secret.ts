import { createHash, randomBytes } from 'node:crypto'

/** Of 128 bits: whoever has the address reads, and needs nothing else. */
export const makeSecret = (): string => randomBytes(16).toString('base64url')

export const hashOfSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest()

export const fileOf = (secret: string): string => `${secret}.ics`
export const secretOf = (file: string): string => file.replace(/\.ics$/, '')

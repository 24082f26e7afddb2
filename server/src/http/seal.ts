import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** A kept answer that holds a secret (a one-time link), closed under the session cookie that asked for it: the cookie is stored nowhere, so a dump opens nothing. */
export function seal(answer: string, cookie: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(cookie), nonce)
  const closed = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64')
}

/** null: another session asked. */
export function unseal(sealed: string, cookie: string): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(cookie), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

const keyOf = (cookie: string): Buffer => Buffer.from(hkdfSync('sha256', cookie, '', 'yigen kept answer', 32))

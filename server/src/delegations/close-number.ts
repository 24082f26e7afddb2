import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { lastFour } from '@yigen/domain/delegations/identity-paper.ts'
import type { PaperKeys } from './paper-keys.ts'

/** Where a number stands: closed with it, so that it opens nowhere else. */
export type PlaceOfNumber = { districtId: string; delegationId: string; position: number }
export type ClosedNumber = { key_name: string; sealed: Uint8Array; last_four: string }

/** A number of a paper as it is kept: nobody opens it who has the database alone. R21.3 */
export function closeNumber(number: string, [{ name, bytes }]: PaperKeys, place: PlaceOfNumber): ClosedNumber {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce)
  cipher.setAAD(namedPlace(place))
  const closed = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()])
  return { key_name: name, sealed: Buffer.concat([nonce, cipher.getAuthTag(), closed]), last_four: lastFour(number) }
}

/** Throws where its key is not among them, or it stood elsewhere. */
export function openNumber({ key_name, sealed }: Pick<ClosedNumber, 'key_name' | 'sealed'>, keys: PaperKeys, place: PlaceOfNumber): string {
  const key = keys.find(({ name }) => name === key_name)
  if (!key) throw new Error(`no key of the settings is called ${key_name}`)
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, sealed.subarray(0, 12))
  decipher.setAAD(namedPlace(place))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

const namedPlace = ({ districtId, delegationId, position }: PlaceOfNumber): Buffer =>
  Buffer.from(`${districtId} ${delegationId} ${position}`)

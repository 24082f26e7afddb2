import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto'

/** What the browser that asked for a code keeps, and nobody else; without it the code opens nothing. */
export type BrowserSecret = string

export type HeldCode = { browserHash: Uint8Array; codeHash: Uint8Array }

/** Six digits. */
export const drawCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** As a code is kept: of a million codes one would be found at once, were its key not elsewhere. */
export const holdCode = (secret: BrowserSecret, phone: string, code: string): HeldCode => ({
  browserHash: createHash('sha256').update(secret).digest(),
  codeHash: createHmac('sha256', secret).update(`${phone} ${code}`).digest(),
})

/** Asked for in this browser, and whether it is the code; in the same time whether it is nearly right or not. Full-width digits and spaces between make no difference. */
export function compareCode(held: HeldCode, secret: BrowserSecret, phone: string, typed: string): { ours: boolean; right: boolean } {
  const shown = holdCode(secret, phone, typed.normalize('NFKC').replace(/[\s-]/g, ''))
  const ours = timingSafeEqual(held.browserHash, shown.browserHash)
  return { ours, right: timingSafeEqual(held.codeHash, shown.codeHash) && ours }
}

import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto'

/** What the browser that asked for a code keeps, and nobody else; without it the code opens nothing. */
export type BrowserSecret = string

export type HeldCode = { browserHash: Uint8Array; codeHash: Uint8Array }

/** Six digits. */
export const drawCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** By which a browser's code is found. */
export const hashOfBrowser = (secret: BrowserSecret): Uint8Array => createHash('sha256').update(secret).digest()

/** As a code is kept: of a million codes one would be found at once, were its key not elsewhere. */
export const holdCode = (secret: BrowserSecret, phone: string, code: string): HeldCode => ({
  browserHash: hashOfBrowser(secret),
  codeHash: createHmac('sha256', secret).update(`${phone} ${code}`).digest(),
})

/** Whether it is the code of that browser; in the same time whether it is nearly right or not. Full-width digits and spaces between make no difference. */
export const isCode = ({ codeHash }: Pick<HeldCode, 'codeHash'>, secret: BrowserSecret, phone: string, typed: string): boolean =>
  timingSafeEqual(codeHash, holdCode(secret, phone, typed.normalize('NFKC').replace(/[\s-]/g, '')).codeHash)

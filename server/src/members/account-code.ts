import { createHash, randomInt } from 'node:crypto'

/** Letters and digits that nobody mistakes for another when they are read out. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** How often a wrong code may be typed before the link is spent. */
export const mostWrongCodes = 5

/** Eight characters, for one administrator to say while another hands over the link: 7KQM-3WZ9. R1.6 */
export function makeCode(): string {
  const drawn = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`
}

/** As it is kept; small letters and what stands between make no difference. */
export const hashOfCode = (code: string): Uint8Array =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest()

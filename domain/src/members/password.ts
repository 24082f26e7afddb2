import { type Refusal, refusal } from '#refusals/refusals.ts'
import { memberRefusals } from './members.slice.ts'

/** Words everybody tries first; letters and digits only, in lower case. */
const common = [
  'password',
  'qwerty',
  'abc123',
  '123456',
  'iloveyou',
  'admin',
  'welcome',
  'yigen',
  'haizhu',
  'guangzhou',
  'a123456',
  'woaini',
]

/** At least 10 characters with letters and digits, not the user name, not a common word with a number behind (等保: complexity; ASVS 6.2: no common ones). */
export function whyNotPassword(password: string, loginName: string, field = 'password'): Refusal | null {
  const plain = password.toLowerCase()
  const stem = plain.replace(/[^a-z0-9]/g, '').replace(/\d+$/, '')
  const weak =
    [...password].length < 10 ||
    !/\d/.test(password) ||
    !/\p{L}/u.test(password) ||
    plain.includes(loginName.toLowerCase()) ||
    common.includes(stem) ||
    new Set(plain).size < 5
  return weak ? refusal(memberRefusals.weakPassword, {}, { field }) : null
}

/** After this many wrong passwords in a row the account is locked for `lockMinutes`, on every device that the person did not use before; such a device has a count of its own. */
export const failuresBeforeLock = 5
export const lockMinutes = 15
/** From one address (a whole office may stand behind it), known names or not, in `lockMinutes`. */
export const failuresOfAddress = 100

import { type Refusal, refusal } from '#refusals/refusals.ts'
import { memberRefusals } from './members.slice.ts'

/** Words everybody tries first; letters alone, in lower case. */
const common = [
  ...['password', 'passwd', 'passcode', 'welcome', 'admin', 'administrator', 'root', 'login', 'letmein', 'iloveyou', 'monkey', 'dragon'],
  ...['master', 'sunshine', 'princess', 'football', 'baseball', 'superman', 'qwerty', 'abc', 'test', 'guest', 'changeme', 'secret'],
  ...['yigen', 'haizhu', 'guangzhou', 'guangdong', 'zhongguo', 'china', 'beijing', 'woaini', 'mima', 'gongan', 'zhengfu', 'qiye', 'fuwu'],
].sort((one, other) => other.length - one.length)

/** Signs that stand for letters: P@ssw0rd is password. */
const meant: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
}

/** Keys side by side, along and down, and the alphabet; each is walked both ways. */
const walks = [
  ...['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', '!@#$%^&*()', 'abcdefghijklmnopqrstuvwxyz'],
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/'],
].flatMap(walk => [walk, [...walk].reverse().join('')])

const shortest = 10
/** So much must be left when what is common, or walked, is taken away. */
const lettersOfItsOwn = 4
const keysOfItsOwn = 5

/** At least 10 characters with letters and digits; not the user name, a common word or keys side by side with a little behind (等保: complexity; ASVS 6.2: no common ones). */
export function whyNotPassword(password: string, loginName: string, field = 'password'): Refusal | null {
  const plain = password.toLowerCase()
  const weak =
    [...password].length < shortest ||
    !/\d/.test(password) ||
    !/\p{L}/u.test(password) ||
    plain.includes(loginName.toLowerCase()) ||
    new Set(plain).size < 5 ||
    isCommon(plain) ||
    isWalked(plain)
  return weak ? refusal(memberRefusals.weakPassword, {}, { field }) : null
}

/** Little more than a common word, however it is written and whatever number stands around it. */
function isCommon(plain: string): boolean {
  const stem = plain.replace(/^[\d\W_]+(?=\p{L})|[\d\s.,;:_+*#-]+$/gu, '')
  return [stem, [...stem].map(sign => meant[sign] ?? sign).join('')].some(read => {
    const letters = read.replace(/[^\p{L}]/gu, '')
    const word = common.find(one => letters.includes(one))
    return word !== undefined && [...letters.replaceAll(word, '')].length < lettersOfItsOwn
  })
}

/** Little more than walks of three keys or more. */
function isWalked(plain: string): boolean {
  let own = 0
  for (let i = 0; i < plain.length; ) {
    const steps = longestWalk(plain.slice(i))
    if (steps < 3) own++
    i += steps < 3 ? 1 : steps
  }
  return own < keysOfItsOwn
}

function longestWalk(rest: string): number {
  for (let length = Math.min(rest.length, 26); length >= 3; length--)
    if (walks.some(walk => walk.includes(rest.slice(0, length)))) return length
  return 0
}

/** After this many wrong passwords in a row the account is locked for `lockMinutes`, on every device that the person did not use before; such a device has a count of its own. */
export const failuresBeforeLock = 5
export const lockMinutes = 15
/** From one address (a whole office may stand behind it), known names or not, in `lockMinutes`. */
export const failuresOfAddress = 100

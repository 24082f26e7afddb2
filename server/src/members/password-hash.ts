import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'

/** argon2id as OWASP sets it: 19 MiB, two passes, one lane; 26 ms. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32
const derive = promisify(argon2)

/** Of Node's four threads hashing takes two at most, else files and DNS wait; who comes when this many wait is sent away. */
const atOnce = 2
const mostWaiting = 100

/** A PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await inTurn(() => derive('argon2id', { message: password, nonce, tagLength, ...parameters }))
  return `${head}${plain(nonce)}$${plain(tag)}`
}

/** Takes as long for `null` (unknown name, no password yet) as for a real hash: time does not tell whether an account exists. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const { memory, passes, parallelism, nonce, tag } = parse(hash ?? nobody)
  const given = await inTurn(() => derive('argon2id', { message: password, nonce, tagLength: tag.length, memory, passes, parallelism }))
  return timingSafeEqual(given, tag) && hash !== null
}

/** Made under other parameters than today's: hashed again when its owner next signs in. */
export const isOutdated = (hash: string): boolean => !hash.startsWith(head)

const head = `$argon2id$v=19$m=${parameters.memory},t=${parameters.passes},p=${parameters.parallelism}$`
const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
const nobody = `${head}${plain(Buffer.alloc(16))}$${plain(Buffer.alloc(tagLength))}`

function parse(hash: string) {
  const [, m, t, p, salt, tag] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash) ?? []
  if (!salt || !tag) throw new Error('a stored password is not an argon2id PHC string')
  return {
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    nonce: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(hash: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new Refused(refusal(refusals.tooMany, { seconds: 5 }))
    await new Promise<void>(resolve => waiting.push(resolve))
  } else running++
  try {
    return await hash()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

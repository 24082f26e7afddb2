import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import { anAccount, password } from './login.ts'

/** What an authenticator app shows at that moment; `steps` of thirty seconds later. */
export const codeAt = (secret: string, now: Temporal.Instant, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.epochMilliseconds + steps * 30_000 })

/** Six digits that the app shows neither now nor just before or after. */
export const wrongCode = (secret: string, now: Temporal.Instant): string => {
  const right = [-1, 0, 1].map(steps => codeAt(secret, now, steps))
  return ['000000', '111111', '222222', '333333'].find(code => !right.includes(code)) ?? ''
}

/** A browser: keeps the cookies it is given, and comes from an address of its own. */
export function aBrowser(t: Pick<TestApp, 'app'>, remoteAddress = '127.0.0.1') {
  const cookies: Record<string, string> = {}
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    const answer = await t.app.inject({ method, url, headers: { cookie }, remoteAddress, ...(payload ? { payload } : {}) })
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies[name] = value
    }
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
  }
  return {
    cookies,
    get: (url: string) => call('GET', url),
    put: (url: string, payload: object) => call('PUT', url, payload),
    post: (url: string, payload?: object) => call('POST', url, payload),
    delete: (url: string) => call('DELETE', url),
    signIn: (loginName: string, secret = password) => call('POST', '/api/session', { loginName, password: secret }),
    showCode: (oneTimeCode: string) => call('POST', '/api/session/second-step/code', { oneTimeCode }),
    showRecoveryCode: (recoveryCode: string) => call('POST', '/api/session/second-step/recovery-code', { recoveryCode }),
  }
}
export type Browser = ReturnType<typeof aBrowser>

/** Whoever holds the role must, from now on. */
export async function requireOf(t: TestApp, role: string, required = true): Promise<void> {
  const { status } = await (await t.as(t.cast.securityAdministrator)).send('PUT', `/api/second-step-rules/${role}`, { required })
  expect(status).toBe(200)
}

/** An account with an authenticator app, signed in by it in a browser; the clock has gone on by a minute, so that its next code is another. */
export async function anAppOf(t: TestApp, memberId: string, loginName: string) {
  await anAccount(t, memberId, loginName)
  const browser = aBrowser(t)
  expect((await browser.signIn(loginName)).status).toBe(200)
  const { body: offered } = await browser.post('/api/second-steps/totp/offers', { current: password })
  const { status, body } = await browser.post('/api/second-steps/totp', { oneTimeCode: codeAt(offered.secret, t.now()) })
  expect(status, JSON.stringify(body)).toBe(200)
  t.travel({ minutes: 1 })
  return { browser, secret: offered.secret as string, recoveryCodes: body.recoveryCodes as string[] }
}

/** A browser in which the password was given, and the second step is owed. */
export async function halfOpen(t: TestApp, loginName: string, address = '127.0.0.1'): Promise<Browser> {
  const browser = aBrowser(t, address)
  const { status, body } = await browser.signIn(loginName)
  expect([status, body.code]).toEqual([401, 'secondStepOwed'])
  return browser
}

const bytes = (text: string) => createHash('sha256').update(text).digest()
const present = 0x01
const withKey = 0x40

/** An authenticator in software, as a phone or a security key is one (WebAuthn): P-256, counting its uses. */
export function aKey({ host = 'localhost', origin = 'http://localhost:4600' } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(32)
  let counter = 0
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticatorData = (flags: number, uses: number) =>
    Buffer.concat([bytes(host), Buffer.from([flags]), Buffer.from([uses >>> 24, (uses >>> 16) & 255, (uses >>> 8) & 255, uses & 255])])
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const cose = new Map<number, number | Uint8Array>([
    ...([
      [1, 2],
      [3, -7],
      [-1, 1],
    ] as const),
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ])
  return {
    id: credentialId.toString('base64url'),
    /** What is sent of a passkey that was made. */
    make(challenge: string, name = '办公室电脑') {
      const head = authenticatorData(present | withKey, 0)
      const length = Buffer.from([0, credentialId.length])
      const authData = new Uint8Array(Buffer.concat([head, Buffer.alloc(16), length, credentialId, isoCBOR.encode(cose)]))
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]) as never,
      )
      return {
        ...{ name, credentialId: credentialId.toString('base64url'), transports: ['internal'] },
        clientData: clientData('webauthn.create', challenge).toString('base64url'),
        attestation: Buffer.from(attestation).toString('base64url'),
      }
    },
    /** What is sent of a passkey that signed; `uses`: what its counter says. */
    sign(challenge: string, uses = ++counter) {
      const data = clientData('webauthn.get', challenge)
      const head = authenticatorData(present, uses)
      const signed = Buffer.concat([head, createHash('sha256').update(data).digest()])
      return {
        credentialId: credentialId.toString('base64url'),
        clientData: data.toString('base64url'),
        authenticatorData: head.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      }
    },
  }
}

/** An account with a passkey, signed in. */
export async function aKeyOf(t: TestApp, memberId: string, loginName: string, key = aKey()) {
  await anAccount(t, memberId, loginName)
  const browser = aBrowser(t)
  expect((await browser.signIn(loginName)).status).toBe(200)
  const { body: offered } = await browser.post('/api/second-steps/passkeys/offers', { current: password })
  const { status, body } = await browser.post('/api/second-steps/passkeys', key.make(offered.challenge))
  expect(status, JSON.stringify(body)).toBe(200)
  return { browser, key, recoveryCodes: body.recoveryCodes as string[] | null }
}

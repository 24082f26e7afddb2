import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '#context.ts'
import { traits } from './session-cookie.ts'

/** What a browser keeps from an earlier sign-in: 256 random bits, of which only the sum is stored. It opens nothing. */
export type DeviceToken = { cookie: string; hash: Uint8Array }

export const deviceDays = 400

const deviceCookie = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-device' : 'device')

export function makeDeviceToken(): DeviceToken {
  return tokenOf(randomBytes(32).toString('base64url'))
}

export function readDeviceCookie({ cookies }: Pick<FastifyRequest, 'cookies'>): DeviceToken | null {
  const cookie = cookies['__Host-device'] ?? cookies.device ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(cookie) ? tokenOf(cookie) : null
}

export function setDeviceCookie(reply: FastifyReply, { env }: Context, cookie: string) {
  reply.setCookie(deviceCookie(env.publicUrl), cookie, { ...traits(env.publicUrl), maxAge: deviceDays * 86_400 })
}

const tokenOf = (cookie: string): DeviceToken => ({ cookie, hash: createHash('sha256').update(cookie).digest() })

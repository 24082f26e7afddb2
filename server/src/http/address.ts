import { isIP, isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { Address6 } from 'ip-address'

/** Where a request comes from: what a trusted proxy says, if that is an address at all, else who is connected. */
export const addressOf = ({ ip, socket }: Pick<FastifyRequest, 'ip' | 'socket'>): string =>
  isIP(ip) > 0 ? ip : (socket.remoteAddress ?? '')

/** Whom limits count as one: of IPv6 a /64, which is one line; an IPv4 address is the same in either dress. */
export function blockOf(address: string): string {
  if (!isIPv6(address)) return address
  const parsed = new Address6(address)
  return parsed.isMapped4()
    ? parsed.to4().correctForm()
    : `${new Address6(`${address.replace(/%.*$/, '')}/64`).startAddress().correctForm()}/64`
}

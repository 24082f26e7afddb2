import { BlockList } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** At most so many a minute from one address, for doors that need no session. */
export const perAddress = (max: number) => ({ max, timeWindow: '1 minute', keyGenerator: addressOf })

/** Where a request comes from, as it is counted: an IPv6 network (/64) is one household. */
export function addressOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (!ip.includes(':') || mapped.check(ip, 'ipv6')) return ip
  const [head = '', tail] = ip.split('::')
  const first = head.split(':').filter(Boolean)
  const last = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const groups = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last]
  return `${groups
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')}::/64`
}

/** IPv4 written as IPv6. */
const mapped = new BlockList()
mapped.addSubnet('::ffff:0:0', 96, 'ipv6')

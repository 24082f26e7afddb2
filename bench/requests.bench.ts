import { benchDistrict } from './ground/district.ts'
import { fullSize } from './ground/fill.ts'
import { renewing } from './ground/floor.ts'
import { contactId, enterpriseId, leaderId, messageId, officerId, requestId, signedIn, startServer } from './ground/server.ts'
import { sideBySide } from './ground/side-by-side.ts'

// What an officer with 100 enterprises and 30 open requests does, in the district of 100,000 enterprises and 300,000 requests.
const district = await benchDistrict('bench_requests', fullSize)
const server = await startServer(district)
const officer = 42
const cookie = await signedIn(district, officerId(officer))
const shared = { district, serverUrl: server.url, cookie }

/** Enterprises e with officer 1 + e % 1000 = 42, requests r of enterprise 1 + r % 100000. */
const ownRequests = Array.from({ length: 30 }, (_, i) => (officer - 1 + 1000 * i - 1 + 100_000) % 100_000).filter(n => n > 0 && n <= 30_000)
let turn = 0
const ownRequest = () => ownRequests[turn++ % ownRequests.length] as number

const results = [
  await sideBySide({ bench: 'requests.getToday', ...shared, next: () => ({ method: 'GET', path: '/api/today' }) }),
  await sideBySide({
    bench: 'requests.listRequests',
    ...shared,
    next: () => ({ method: 'GET', path: '/api/requests?state=open&officerId=me&sort=due' }),
  }),
  await sideBySide({
    bench: 'requests.getRequest',
    ...shared,
    next: () => ({ method: 'GET', path: `/api/requests/${requestId(ownRequest())}` }),
  }),
  await sideBySide({
    bench: 'enterprises.listEnterprises rare pair',
    ...shared,
    next: () => ({ method: 'GET', path: `/api/enterprises?search=${encodeURIComponent('琶醍')}` }),
  }),
  await sideBySide({
    bench: 'enterprises.listEnterprises common pair',
    ...shared,
    next: () => ({ method: 'GET', path: `/api/enterprises?search=${encodeURIComponent('广州')}` }),
  }),
  await measureFiling(),
  await measureReplies(),
]
await server.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

async function measureFiling() {
  const contact = await signedIn(district, contactId(7))
  const item = await district.db.selectFrom('service_item').select('code').orderBy('code').limit(1).executeTakeFirstOrThrow()
  return sideBySide({
    bench: 'requests.fileRequest',
    ...shared,
    cookie: contact,
    next: () => ({
      method: 'POST',
      path: '/api/requests',
      body: { enterpriseId: enterpriseId(7), body: '装修下周完工，想先做二次消防验收，可以吗？', serviceCode: item.code },
    }),
    fresh: statements => renewing(madeIds(statements), (value, of) => (/^\d{8}-\d{4,}$/.test(value) ? `floor-${of}` : undefined)),
  })
}

/** Each turn answers a request nobody has answered: ours from the front of the open ones, the floor from their back. */
async function measureReplies() {
  const leader = await signedIn(district, leaderId)
  let front = 0
  const nextUnanswered = () => {
    front += front % 3 === 2 ? 2 : 1
    return front
  }
  return sideBySide({
    bench: 'requests.replyToRequest',
    ...shared,
    cookie: leader,
    next: () => {
      const n = nextUnanswered()
      return {
        method: 'POST',
        path: `/api/requests/${requestId(n)}/replies`,
        body: { words: '王经理您好：情况已核实，两条路同时走。', seen: messageId(n) },
      }
    },
    fresh: statements => {
      const used = statements
        .flatMap(({ values }) => values)
        .find(value => typeof value === 'string' && value.startsWith(requestId(1).slice(0, 9))) as string
      return renewing(madeIds(statements), (value, of) => (value === used ? requestId(fullSize.open - 3 * of - 1) : undefined))
    },
  })
}

/** Ids of the act itself: version 7, of a time that no filled row has; and its idempotency key. */
function madeIds(statements: readonly { values: unknown[] }[]): Set<string> {
  const strings = statements.flatMap(({ values }) => values).filter(value => typeof value === 'string')
  return new Set(strings.filter(value => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/.test(value) && !value.startsWith('0190')))
}

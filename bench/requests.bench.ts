import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { fileRequest } from './floors/file-request.ts'
import { getEnterprise } from './floors/get-enterprise.ts'
import { getRequest } from './floors/get-request.ts'
import { getToday } from './floors/get-today.ts'
import { listEnterprises } from './floors/list-enterprises.ts'
import { listRequests } from './floors/list-requests.ts'
import { replyToRequest } from './floors/reply-to-request.ts'
import { settleRequest } from './floors/settle-request.ts'
import { signedInAll } from './ground/cookies.ts'
import { benchDistrict, benchNow } from './ground/district.ts'
import { enterprisesOf, fullSize, mattersOf, openMattersOf, quickSize } from './ground/fill.ts'
import { fillContacts } from './ground/fill-contacts.ts'
import { fillFacts } from './ground/fill-facts.ts'
import { fillMatters } from './ground/fill-matters.ts'
import { fillQueue } from './ground/fill-queue.ts'
import { contactId, enterpriseId, messageId, officerId, requestId } from './ground/ids.ts'
import { inTurn, once } from './ground/in-turn.ts'
import { measureQueue } from './ground/measure-queue.ts'
import { options } from './ground/options.ts'
import { sideBySide } from './ground/side-by-side.ts'
import { startSide } from './ground/start-side.ts'

// What an officer with 100 enterprises and 30 open requests does, in the district of 100,000 enterprises and 300,000 requests; the matters that are opened are long ones, a neighbour's.
const size = options.quick ? quickSize : fullSize
const district = await benchDistrict('bench_requests', size)
const [officer, neighbour] = [42, 43]
await fillContacts(district.ownerUrl, size)
await sweepClocks(district.db, benchNow)
await fillFacts(district.ownerUrl, officerId(officer))
await fillMatters(district.ownerUrl, officerId(neighbour))
await fillQueue(district.ownerUrl)
const sides = { district, ours: await startSide('ours', district), floor: await startSide('floor', district) }

const numbers = Array.from({ length: size.officers }, (_, i) => i + 1)
const cookiesOf = (id: (n: number) => string) =>
  signedInAll(
    district,
    numbers.map(n => ({ memberId: id(n) })),
  )
const [officers, contacts] = [await cookiesOf(officerId), await cookiesOf(contactId)]
const cookieOf = (n: number) => officers[n - 1] as string
const get = (path: string, by = officer) => ({ method: 'GET', path, cookie: cookieOf(by) }) as const
const read = { ratio: 0.6, statements: 3 }
const write = { ratio: 0.4, statements: 8 }

const longMatter = inTurn(openMattersOf(size, neighbour))
const ownEnterprise = inTurn(enterprisesOf(size, officer))
const filing = inTurn(numbers)
/** Of officers of their own, each once; the long matters stay as they are. */
const others = mattersOf(size).filter(({ officer: of }) => of !== neighbour)
const unanswered = once(others.filter(({ n }) => n % 3 !== 0))
const answered = once(others.filter(({ n }) => n % 3 === 0))

const results = [
  await sideBySide(sides, { bench: 'requests.getToday', floor: getToday, ...read, next: () => get('/api/today') }),
  await sideBySide(sides, {
    bench: 'requests.listRequests',
    floor: listRequests,
    ...read,
    next: () => get('/api/requests?state=open&officerId=me&sort=due'),
  }),
  await sideBySide(sides, {
    bench: 'requests.getRequest',
    floor: getRequest,
    ratio: 0.5,
    statements: 4,
    next: () => get(`/api/requests/${requestId(longMatter())}`, neighbour),
  }),
  await sideBySide(sides, {
    bench: 'enterprises.listEnterprises rare pair',
    floor: listEnterprises,
    ...read,
    next: () => get(`/api/enterprises?search=${encodeURIComponent('琶醍')}`),
  }),
  await sideBySide(sides, {
    bench: 'enterprises.listEnterprises common pair',
    floor: listEnterprises,
    ...read,
    next: () => get(`/api/enterprises?search=${encodeURIComponent('广州')}`),
  }),
  await sideBySide(sides, {
    bench: 'enterprises.getEnterprise',
    floor: getEnterprise,
    ...read,
    next: () => get(`/api/enterprises/${enterpriseId(ownEnterprise())}`),
  }),
  await sideBySide(sides, { bench: 'requests.fileRequest', floor: fileRequest, ...write, next: await filingBy() }),
  await sideBySide(sides, {
    bench: 'requests.replyToRequest',
    floor: replyToRequest,
    ...write,
    mostActs: options.quick ? 300 : 2_000,
    next: () => answer(unanswered(), 'replies', '王经理您好：情况已核实，两条路同时走。'),
  }),
  await sideBySide(sides, {
    bench: 'requests.settleRequest',
    floor: settleRequest,
    ...write,
    mostActs: options.quick ? 150 : 1_300,
    next: () => answer(answered(), 'settlement', '分段验收意见已出，12 层可以先验，原件在窗口等您取。'),
  }),
  await measureQueue(sides),
]
await sides.ours.stop()
await sides.floor.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

async function filingBy() {
  const item = await district.db
    .selectFrom('service_item')
    .select('code')
    .where('valid_until', 'is', null)
    .orderBy('code')
    .executeTakeFirstOrThrow()
  return () => {
    const n = filing()
    const body = { enterpriseId: enterpriseId(n), body: '装修下周完工，想先做二次消防验收，可以吗？', serviceCode: item.code }
    return { method: 'POST', path: '/api/requests', cookie: contacts[n - 1] as string, body } as const
  }
}

function answer({ n, officer: of }: { n: number; officer: number }, act: 'replies' | 'settlement', words: string) {
  return {
    method: 'POST',
    path: `/api/requests/${requestId(n)}/${act}`,
    cookie: cookieOf(of),
    body: { words, seen: messageId(n) },
  } as const
}

import { getRequest } from './floors/get-request.ts'
import { getToday } from './floors/get-today.ts'
import { listRequests } from './floors/list-requests.ts'
import { benchDistrict } from './ground/district.ts'
import { fullSize, openMattersOf, quickSize } from './ground/fill.ts'
import { fillMatters } from './ground/fill-matters.ts'
import { options } from './ground/options.ts'
import { officerId, requestId, signedIn } from './ground/server.ts'
import { sideBySide } from './ground/side-by-side.ts'
import { startSide } from './ground/start-side.ts'

// What an officer with 100 enterprises and 30 open requests does, in the district of 100,000 enterprises and 300,000 requests; the matters that are opened are long ones, a neighbour's.
const size = options.quick ? quickSize : fullSize
const district = await benchDistrict('bench_requests', size)
const officer = 42
const neighbour = 43
await fillMatters(district.ownerUrl, officerId(neighbour))
const sides = { district, ours: await startSide('ours', district), floor: await startSide('floor', district) }
const cookie = await signedIn(district, officerId(officer))
const cookieOfNeighbour = await signedIn(district, officerId(neighbour))
const get = (path: string, by = cookie) => ({ method: 'GET', path, cookie: by }) as const

const longMatters = openMattersOf(size, neighbour)
let turn = 0
const longMatter = () => requestId(longMatters[turn++ % longMatters.length] as number)

const results = [
  await sideBySide(sides, { bench: 'requests.getToday', floor: getToday, ratio: 0.6, statements: 3, next: () => get('/api/today') }),
  await sideBySide(sides, {
    bench: 'requests.listRequests',
    floor: listRequests,
    ratio: 0.6,
    statements: 3,
    next: () => get('/api/requests?state=open&officerId=me&sort=due'),
  }),
  await sideBySide(sides, {
    bench: 'requests.getRequest',
    floor: getRequest,
    ratio: 0.5,
    statements: 4,
    next: () => get(`/api/requests/${longMatter()}`, cookieOfNeighbour),
  }),
]
await sides.ours.stop()
await sides.floor.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

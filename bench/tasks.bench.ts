import { getTeamBoard } from './floors/get-team-board.ts'
import { listTasks } from './floors/list-tasks.ts'
import { benchDistrict } from './ground/district.ts'
import { fullSize, ministersOf, quickSize } from './ground/fill.ts'
import { fillRatings } from './ground/fill-ratings.ts'
import { fillTasks } from './ground/fill-tasks.ts'
import { options } from './ground/options.ts'
import { clerkId, ministerId, signedIn } from './ground/server.ts'
import { sideBySide } from './ground/side-by-side.ts'
import { startSide } from './ground/start-side.ts'

// A clerk's inbox in a unit of 5,000 tasks, the board of a minister with 60 officers, and handing out: in the district of the requests' bench with 200,000 tasks and its ratings beside.
const size = options.quick ? quickSize : fullSize
const district = await benchDistrict('bench_tasks', size)
await fillTasks(district, size, options.quick ? 12_000 : 200_000)
await fillRatings(district.ownerUrl, size)
const sides = { district, ours: await startSide('ours', district), floor: await startSide('floor', district) }
const minister = await signedIn(district, ministerId(ministersOf(size) + 1))
const clerk = await signedIn(district, clerkId(1))
const inbox = (state: string) => () => ({ method: 'GET', path: `/api/tasks?unitId=own&state=${state}&limit=50`, cookie: clerk }) as const

const results = [
  await sideBySide(sides, {
    bench: 'assignments.getTeamBoard, 60 officers',
    floor: getTeamBoard,
    ratio: 0.5,
    statements: 3,
    most: 60,
    next: () => ({ method: 'GET', path: '/api/team', cookie: minister }),
  }),
  await sideBySide(sides, {
    bench: 'tasks.listTasks, open, of a unit with 5,000',
    ...{ floor: listTasks, ratio: 0.6, statements: 3, most: 60, next: inbox('open') },
  }),
  await sideBySide(sides, {
    bench: 'tasks.listTasks, ended, of a unit with 5,000',
    ...{ floor: listTasks, ratio: 0.6, statements: 3, most: 60, next: inbox('ended') },
  }),
]
await sides.ours.stop()
await sides.floor.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

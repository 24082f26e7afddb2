import { sweepClocks } from '@yigen/server/clocks/sweep-clocks.ts'
import { getTeamBoard } from './floors/get-team-board.ts'
import { getWall } from './floors/get-wall.ts'
import { handToUnit } from './floors/hand-to-unit.ts'
import { listTasks } from './floors/list-tasks.ts'
import { signedIn, signedInAll } from './ground/cookies.ts'
import { benchDistrict, benchNow } from './ground/district.ts'
import { fullSize, mattersOf, ministersOf, quickSize, teamOfBoard } from './ground/fill.ts'
import { fillRatings } from './ground/fill-ratings.ts'
import { fillTasks } from './ground/fill-tasks.ts'
import { clerkId, leaderId, messageId, ministerId, officerId, requestId } from './ground/ids.ts'
import { once } from './ground/in-turn.ts'
import { median, printLine, rounded } from './ground/line.ts'
import { isWanted, options } from './ground/options.ts'
import { type Shot, shoot } from './ground/shoot.ts'
import { sideBySide } from './ground/side-by-side.ts'
import { type Side, startSide } from './ground/start-side.ts'

// A clerk's inbox in a unit of 5,000 tasks, the board of a minister with 60 officers, the leaders' wall, and handing out: in the district of the requests' bench with 200,000 tasks and its ratings beside.
const size = options.quick ? quickSize : fullSize
const district = await benchDistrict('bench_tasks', size)
await fillTasks(district, size, options.quick ? 12_000 : 200_000)
await fillRatings(district.ownerUrl, size)
await sweepClocks(district.db, benchNow)
const sides = { district, ours: await startSide('ours', district), floor: await startSide('floor', district) }
const minister = await signedIn(district, ministerId(ministersOf(size) + 1))
const clerk = await signedIn(district, clerkId(1))
const leader = await signedIn(district, leaderId)
const officers = await signedInAll(
  district,
  Array.from({ length: size.officers }, (_, i) => ({ memberId: officerId(i + 1) })),
)
const inbox = (state: string) => () => ({ method: 'GET', path: `/api/tasks?unitId=own&state=${state}&limit=50`, cookie: clerk }) as const
const tasks = (await fiveUnits()).map(unitId => ({
  unitId,
  asked: '分段验收是否可行，给书面意见。',
  promise: { amount: 2, unit: 'workingDays' },
}))
const answered = once(mattersOf(size).filter(({ n }) => n % 3 === 0))

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
    bench: 'wall.getWall',
    ...{ floor: getWall, ratio: 0.6, statements: 2, next: () => ({ method: 'GET', path: '/api/wall', cookie: leader }) },
  }),
  await sideBySide(sides, {
    bench: 'tasks.listTasks, open, of a unit with 5,000',
    ...{ floor: listTasks, ratio: 0.6, statements: 3, most: 60, next: inbox('open') },
  }),
  await sideBySide(sides, {
    bench: 'tasks.listTasks, ended, of a unit with 5,000',
    ...{ floor: listTasks, ratio: 0.6, statements: 3, most: 60, next: inbox('ended') },
  }),
  await sideBySide(sides, {
    bench: 'tasks.handToUnit, 5 units',
    ...{ floor: handToUnit, ratio: 0.4, statements: 8, mostActs: options.quick ? 200 : 1_300 },
    next: () => {
      const { n, officer } = answered()
      return { method: 'POST', path: `/api/requests/${requestId(n)}/tasks`, cookie: officers[officer - 1] as string, body: { tasks } }
    },
  }),
  await besideReplies('tasks.handToUnit beside replyToRequest'),
]
await sides.ours.stop()
await sides.floor.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

async function fiveUnits(): Promise<string[]> {
  const { rows } = await district.pool.query<{ id: string }>(
    `select id from unit where district_id = '440105' and level = 'department' and id <> '440105-investment' order by id limit 5`,
  )
  return rows.map(({ id }) => id)
}

/** In turn, each on a matter of the team that nobody has answered, by its officer: an answer, then a handing out to five units, by ours and by the floor. Medians, so that all meet the same noise. */
async function besideReplies(bench: string): Promise<boolean> {
  if (!isWanted(bench)) return true
  const matter = once(mattersOf(size).flatMap(({ n, officer }) => (n % 3 !== 0 && officer <= teamOfBoard ? [{ n, officer }] : [])))
  const turns = options.quick ? 20 : 150
  const taken = { ours: { reply: [] as number[], handing: [] as number[] }, floor: { reply: [] as number[], handing: [] as number[] } }
  for (let turn = 0; turn < turns * 1.1; turn++)
    for (const side of ['ours', 'floor'] as const) {
      const answering = matter()
      const reply = { words: '王经理您好：情况已核实，两条路同时走。', seen: messageId(answering.n) }
      taken[side].reply.push(await timed(sides[side], answering, 'replies', reply))
      taken[side].handing.push(await timed(sides[side], matter(), 'tasks', { tasks }))
    }
  const middle = (times: number[]) => median(times.slice(-turns))
  const multiple = ({ reply, handing }: typeof taken.ours) => rounded(middle(handing) / middle(reply))
  const [ratio, floor] = [multiple(taken.ours), multiple(taken.floor)]
  const ok = ratio <= Math.max(1.5, floor)
  printLine({
    bench,
    value: rounded(middle(taken.ours.handing), 1),
    unit: 'ms',
    against: 'requests.replyToRequest in turn',
    reply_ms: rounded(middle(taken.ours.reply), 1),
    ratio,
    floor_ms: rounded(middle(taken.floor.handing), 1),
    floor_reply_ms: rounded(middle(taken.floor.reply), 1),
    floor,
    target: "ratio <= 1.5 or the floor's",
    ok,
  })
  return ok
}

async function timed(
  { url }: Side,
  { n, officer }: { n: number; officer: number },
  act: 'replies' | 'tasks',
  body: unknown,
): Promise<number> {
  const shot: Shot = { method: 'POST', path: `/api/requests/${requestId(n)}/${act}`, cookie: officers[officer - 1] as string, body }
  const from = performance.now()
  const answer = await shoot(url, shot)
  if (!answer.ok) throw new Error(`${shot.path} answered ${answer.status}: ${answer.text}`)
  return performance.now() - from
}

import { benchDistrict } from './ground/district.ts'
import { fullSize, ministersOf, teamOfBoard } from './ground/fill.ts'
import { fillRatings } from './ground/fill-ratings.ts'
import { fillTasks } from './ground/fill-tasks.ts'
import { median, printLine, rounded } from './ground/line.ts'
import type { Shot } from './ground/load.ts'
import { clerkId, messageId, ministerId, requestId, signedIn, startServer } from './ground/server.ts'
import { shoot } from './ground/shoot.ts'
import { sideBySide } from './ground/side-by-side.ts'

// A clerk's inbox in a unit of 5,000 tasks, the board of a minister with 60 officers, and handing out: in the district of the requests' bench with 200,000 tasks and its ratings beside.
// `BENCH_PART=0.1` tries it on a tenth.
const part = Number(process.env.BENCH_PART ?? 1)
const size = { ...fullSize, enterprises: fullSize.enterprises * part, requests: fullSize.requests * part, open: fullSize.open * part }
const district = await benchDistrict('bench_tasks', size)
await fillTasks(district, size, 200_000 * part)
await fillRatings(district.ownerUrl, size)
const server = await startServer(district)
const minister = await signedIn(district, ministerId(ministersOf(size) + 1))
const shared = { district, serverUrl: server.url, target: 0.6, most: 60 }
const inbox = (state: string) => ({ method: 'GET', path: `/api/tasks?unitId=own&state=${state}&limit=50` }) as const

const clerk = await signedIn(district, clerkId(1))
const results = [
  await sideBySide({
    bench: 'assignments.getTeamBoard, 60 officers',
    ...shared,
    cookie: minister,
    next: () => ({ method: 'GET', path: '/api/team' }),
  }),
  await sideBySide({ bench: 'tasks.listTasks, open, of a unit with 5,000', ...shared, cookie: clerk, next: () => inbox('open') }),
  await sideBySide({ bench: 'tasks.listTasks, ended, of a unit with 5,000', ...shared, cookie: clerk, next: () => inbox('ended') }),
  await measureHandingOut(),
]
await server.stop()
await district.stop()
process.exit(results.every(Boolean) ? 0 : 1)

/** In turn, each on a matter of the team that nobody has answered, by the same minister: an answer, then a handing out to five units. Medians, so that both meet the same noise. */
async function measureHandingOut(): Promise<boolean> {
  const units = await fiveUnits()
  const tasks = units.map(unitId => ({ unitId, asked: '分段验收是否可行，给书面意见。', promise: { amount: 2, unit: 'workingDays' } }))
  const matters = unansweredOfTeam()
  const turns = 200 * part
  const replies: number[] = []
  const handings: number[] = []
  for (let turn = 0; turn < turns * 1.1; turn++) {
    const answered = matters.next().value as number
    const reply = { words: '王经理您好：情况已核实，两条路同时走。', seen: messageId(answered) }
    replies.push(await timed({ method: 'POST', path: `/api/requests/${requestId(answered)}/replies`, body: reply }))
    handings.push(
      await timed({ method: 'POST', path: `/api/requests/${requestId(matters.next().value as number)}/tasks`, body: { tasks } }),
    )
  }
  const [reply, handing] = [median(replies.slice(-turns)), median(handings.slice(-turns))]
  const ratio = rounded(handing / reply)
  printLine({
    bench: 'tasks.handToUnit, 5 units',
    value: rounded(handing, 1),
    unit: 'ms',
    against: 'requests.replyToRequest in turn',
    reply_ms: rounded(reply, 1),
    ratio,
    target: 'ratio <= 1.5',
    ok: ratio <= 1.5,
  })
  return ratio <= 1.5
}

async function fiveUnits(): Promise<string[]> {
  const { rows } = await district.pool.query<{ id: string }>(
    `select id from unit where district_id = '440105' and level = 'department' and id <> '440105-investment' order by id limit 5`,
  )
  return rows.map(({ id }) => id)
}

/** Open matters but every third, which is answered; of enterprises whose officer is one of the team. */
function* unansweredOfTeam() {
  for (let n = 1; n <= size.open; n++) if (n % 3 !== 0 && (1 + (n % size.enterprises)) % size.officers < teamOfBoard) yield n
}

async function timed(shot: Shot): Promise<number> {
  const from = performance.now()
  const answer = await shoot(server.url, minister, shot)
  if (!answer.ok) throw new Error(`${shot.path} answered ${answer.status}: ${answer.text}`)
  return performance.now() - from
}

import { clockState } from '@yigen/domain/clocks/clock.ts'
import type { ClockName, NextStep } from '@yigen/domain/kinds.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { TaskFacts } from '@yigen/domain/tasks/task-day.ts'
import { isTaskOpen } from '@yigen/domain/tasks/task-status.ts'
import { stepOfMineBy } from '@yigen/domain/today/step-by-rule.ts'
import { timesOf } from '../clocks/times-of.ts'
import type { Request } from '../requests/request.queries.ts'
import { ofSlices } from '../shared/of-slices.ts'

type Facts = Pick<Request, 'officer' | 'clocks' | 'tasks' | 'declines' | 'pause' | 'rating' | 'supervisions' | 'whyNot'>

/** The one next step of a matter whose clock the reader holds: what the day offers on its row, asked with what the page knows. */
export function stepInMatter(request: Facts, clock: NonNullable<Request['clock']>, now: Temporal.Instant): NextStep {
  const tasks = request.tasks.filter(task => isTaskOpen(task.status))
  const said = ofSlices().clocks[clock.kind]
  if (!said) return 'look'
  return stepOfMineBy(said.day, {
    kind: clock.kind,
    state: clockState(timesOf(clock), now),
    relation: relationOf(request),
    officerId: request.officer?.id ?? null,
    ofDepartment: false,
    ...ofTask(request, clock.id),
    settlementOverdue: running(request, 'settlement').some(one => clockState(timesOf(one), now) === 'over'),
    promiseRunning: running(request, 'promisedAnswer').length > 0,
    declinePending: request.declines.some(decline => decline.status === 'proposed'),
    gaveIt: clock.kind === 'supervision' && !request.supervisions.some(one => one.mayAnswer),
    tookPart: !mayDecide(request, clock.kind),
    openTasks: tasks.length,
    returnedTasks: tasks.filter(task => task.status === 'returned').length,
    paused: request.pause !== null && request.pause.resumedAt === null,
  })
}

/** Read off what may be done: in a matter whoever of the office acts may note, and whoever of them is no leader may classify. R4.3, R4.6 */
function relationOf({ whyNot }: Facts): Relation {
  if (whyNot.addNote !== null) return 'other'
  return whyNot.classifyRequest === null ? 'officer' : 'leader'
}

const running = ({ clocks }: Facts, kind: ClockName) => clocks.filter(clock => clock.kind === kind && clock.stoppedAt === null)

function ofTask({ clocks, tasks }: Facts, clockId: string): TaskFacts {
  const taskId = clocks.find(({ id }) => id === clockId)?.taskId
  const task = tasks.find(({ id }) => id === taskId)
  const asked = task?.extension?.decision === null ? task.extension : null
  return { taskStatus: task?.status ?? null, extension: asked && (asked.beyondOfficer ? 'minister' : 'officer') }
}

/** Whose the decision is and who had a hand in the matter, the steps know: what they would let pass comes with the refusal and the rating. R1.4, R5.4 */
function mayDecide({ declines, rating }: Facts, kind: ClockName): boolean {
  if (kind === 'release') return declines.some(decline => decline.mayRelease)
  if (kind === 'appeal') return declines.some(decline => decline.mayDecide)
  return rating?.mayCallBack === true
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamBoard } from '../assignments/team.query.ts'
import { Clock, type ClockOnWire, useReading } from '../clocks/Clock.tsx'
import type { DeclineRow } from '../declines/decline.queries.ts'
import { useGradeWord } from '../ratings/useGradeWord.ts'
import { TaskClock } from '../tasks/TaskClock.tsx'
import type { Task } from '../tasks/task.queries.ts'

type Matter = { requestId: string; title: string; enterpriseName: string }

/** A refusal to release or return. R5.2 */
export function ReleaseRow({ row, onAct }: { row: DeclineRow; onAct: () => void }) {
  const { t } = useTranslation('boards')
  const clock = worstOf(row)
  return (
    <li className="row">
      {clock ? <Clock clock={clock} /> : <span />}
      <What matter={row} />
      <Turn
        what={t('release')}
        note={clock?.kind === 'answer' ? t('answerFirst') : t('releaseNote', { name: row.proposedBy, n: row.ways })}
      />
      <Act clock={clock} word={t('act.release')} of={row.enterpriseName} onAct={onAct} />
    </li>
  )
}

/** A proposal stops no clock: where the answer is due before the release, that one stands. R4.10, R5.2 */
function worstOf({ proposedAt, releaseDueAt, answerStartedAt, answerDueAt }: DeclineRow): ClockOnWire | null {
  if (answerStartedAt && answerDueAt && (!releaseDueAt || isBefore(answerDueAt, releaseDueAt)))
    return running('answer', answerStartedAt, answerDueAt)
  return releaseDueAt ? running('release', proposedAt, releaseDueAt) : null
}

const isBefore = (one: string, other: string) => Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) < 0

/** An appeal for a leader who took no part. R5.4 */
export function AppealRow({ row, onAct }: { row: DeclineRow; onAct: () => void }) {
  const { t } = useTranslation('boards')
  const clock = row.appeal && row.appealDueAt ? running('appeal', row.appeal.appealedAt, row.appealDueAt) : null
  return (
    <li className="row">
      {clock ? <Clock clock={clock} /> : <span />}
      <What matter={row} words={row.appeal?.words} />
      <Turn what={t('appeal')} note={row.appeal ? t('appealNote', { name: row.appeal.appealedBy }) : null} />
      <Act clock={clock} word={t('act.appeal')} of={row.enterpriseName} onAct={onAct} />
    </li>
  )
}

/** A bad grade that waits for a call. R8.2 */
export function CallBackRow({ row, onAct }: { row: TeamBoard['callBacks'][number]; onAct: () => void }) {
  const { t } = useTranslation('boards')
  const gradeWord = useGradeWord()
  const clock = running('callBack', row.ratedAt, row.dueAt)
  return (
    <li className="row">
      <Clock clock={clock} />
      <What matter={row} words={row.words} />
      <Turn what={t('callBack', { grade: gradeWord(row.grade) })} note={row.officerName ?? ''} />
      <Act clock={clock} word={t('act.callBack')} of={row.enterpriseName} onAct={onAct} />
    </li>
  )
}

export type PartOfMatter = Task & { requestId: string; enterpriseId: string }

/** A question that two units have returned: handed on or waived on the page of its matter. R7.2 */
export function ReturnedTwiceRow({ task }: { task: PartOfMatter }) {
  const { t } = useTranslation('boards')
  return (
    <li className="row">
      <TaskClock task={task} />
      <What matter={task} words={task.returnReason ?? undefined} />
      <Turn what={t('returnedTwice')} note={task.unitName} />
      <Link
        className="btn do"
        to="/requests/$id"
        params={{ id: task.requestId }}
        aria-label={t('actOf', { act: t('act.returnedTwice'), of: task.enterpriseName })}
      >
        {t('act.returnedTwice')}
      </Link>
    </li>
  )
}

function What({ matter, words }: { matter: Matter; words?: string }) {
  return (
    <div className="what">
      <Link to="/requests/$id" params={{ id: matter.requestId }}>
        <b className="one-line" title={matter.enterpriseName}>
          {matter.enterpriseName}
        </b>
        <p className="one-line" title={matter.title}>
          {matter.title}
        </p>
        {words ? (
          <p className="one-line small quiet" title={words}>
            “{words}”
          </p>
        ) : null}
      </Link>
    </div>
  )
}

const Turn = ({ what, note }: { what: ReactNode; note: ReactNode }) => (
  <div className="turn">
    <b>{what}</b>
    <span>{note}</span>
  </div>
)

/** Solid only when it is overdue or within four hours. */
function Act({ clock, word, of, onAct }: { clock: ClockOnWire | null; word: string; of: string; onAct: () => void }) {
  const { t } = useTranslation('boards')
  const { state } = useReading(clock ?? never).reading
  return (
    <button
      type="button"
      className={state === 'over' || state === 'soon' ? 'btn do' : 'btn next'}
      aria-label={t('actOf', { act: word, of })}
      onClick={onAct}
    >
      {word}
    </button>
  )
}

const running = (kind: ClockOnWire['kind'], startedAt: string, dueAt: string): ClockOnWire => ({
  kind,
  startedAt,
  dueAt,
  stoppedAt: null,
  provisional: false,
})
const never: ClockOnWire = { ...running('release', '2000-01-01T00:00:00Z', '2000-01-01T00:00:00Z'), stoppedAt: '2000-01-01T00:00:00Z' }

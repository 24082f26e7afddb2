import { Link, useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useRowKeys } from '../../shell/useRowKeys.ts'
import { useAccept } from '../../tasks/useAccept.ts'
import type { OthersRow, Today, TodayRow } from '../today.query.ts'
import { useWhyDue } from '../why-due.ts'
import { DayEmpty } from './DayEmpty.tsx'
import { DayRow, isOwnTask } from './DayRow.tsx'
import { DayStep } from './DayStep.tsx'
import { type GroupName, type Groups, groupNames, groupsOf, type Turn, withOpen } from './groups.ts'
import { opensHere } from './steps-here.ts'

/** Of a matter in others' hands so many stand open beside one's own rows; the rest is a press away. */
const firstOfOthers = 5

/** The rows in their groups; the next step of a row opens below it. J, K, Enter and E work on them. */
export function DayList({ today, turn, onAll }: { today: Today; turn: Turn; onAll: () => void }) {
  const { t } = useTranslation('requests')
  const now = useNow()
  const whyDue = useWhyDue()
  const [open, setOpen] = useState<TodayRow | OthersRow | null>(null)
  const [all, setAll] = useState<readonly GroupName[]>([])
  const goTo = useGoTo()
  const groups = groupsOf(withOpen(today, open), turn, now)
  const shown = (name: GroupName) =>
    all.includes(name) || turn === 'climbed' ? groups[name] : groups[name].slice(0, atFirst(name, groups))
  const rows = groupNames.flatMap(shown)
  const accept = useAccept()
  const act = (row: TodayRow) => {
    if (row.next === 'accept' && row.taskId) accept({ id: row.taskId, enterpriseName: row.enterpriseName })
    else if (opensHere(row)) setOpen(open?.clock.id === row.clock.id ? null : row)
    else goTo(row)
  }
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: index => rows[index] && goTo(rows[index]),
    act: index => rows[index] && act(rows[index]),
  })
  const done = () => {
    setOpen(null)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  return (
    <>
      <DayEmpty today={today} groups={groups} turn={turn} onAll={onAll} />
      {groupNames.map(name =>
        groups[name].length === 0 ? null : (
          <section
            key={name}
            className={name === 'overdue' || name === 'climbed' ? 'group over' : 'group'}
            aria-labelledby={`group-${name}`}
          >
            <h2 id={`group-${name}`}>
              {t(`day.group.${name}`)} <i>{groups[name].length + (name === 'climbed' || name === 'ground' ? today[name].more : 0)}</i>
            </h2>
            <ul>
              {shown(name).map(row => (
                <Fragment key={row.clock.id}>
                  <li className={open?.clock.id === row.clock.id ? 'row at' : 'row'} {...rowProps(rows.indexOf(row))}>
                    <DayRow row={row} why={whyDue(row.clock)} open={open?.clock.id === row.clock.id} onAct={() => act(row)} />
                  </li>
                  {open?.clock.id === row.clock.id ? (
                    <li className="day-step">
                      <DayStep row={row} onDone={done} onClose={() => setOpen(null)} />
                    </li>
                  ) : null}
                </Fragment>
              ))}
            </ul>
            <Rest name={name} hidden={groups[name].length - shown(name).length} today={today} onAll={() => setAll([...all, name])} />
          </section>
        ),
      )}
      {today.more > 0 ? (
        <p className="beyond">
          <Link className="link" to="/requests" search={{ state: 'open', holderId: 'me' }}>
            {t('day.beyond', { n: today.more })}
          </Link>
        </p>
      ) : null}
      {rows.length > 0 ? <Keys /> : null}
    </>
  )
}

/** One's own rows always stand open. */
function atFirst(name: GroupName, { overdue, today, later }: Groups): number | undefined {
  if (name !== 'climbed' && name !== 'ground') return undefined
  return overdue.length + today.length + later.length > 0 ? firstOfOthers : 4 * firstOfOthers
}

/** What is folded away opens here; what lies beyond the page is in the list. */
function Rest({ name, hidden, today, onAll }: { name: GroupName; hidden: number; today: Today; onAll: () => void }) {
  const { t } = useTranslation('requests')
  const more = name === 'climbed' || name === 'ground' ? today[name].more : 0
  if (hidden > 0) {
    return (
      <p className="beyond">
        <button type="button" className="btn" onClick={onAll}>
          {t('day.restOf', { n: hidden + more })}
        </button>
      </p>
    )
  }
  return more === 0 ? null : (
    <p className="beyond">
      <Link className="link" to="/requests" search={{ state: 'overdue' }}>
        {t('day.beyond', { n: more })}
      </Link>
    </p>
  )
}

function useGoTo() {
  const navigate = useNavigate()
  return (row: TodayRow) => {
    if (row.taskId && isOwnTask(row)) void navigate({ to: '/tasks/$id', params: { id: row.taskId } })
    else if (row.requestId) void navigate({ to: '/requests/$id', params: { id: row.requestId } })
    else void navigate({ to: '/enterprises/$id', params: { id: row.enterpriseId } })
  }
}

function Keys() {
  const { t } = useTranslation('shell')
  return (
    <div className="keys" aria-hidden="true">
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd>
        {t('keys.move')}
      </span>
      <span>
        <kbd>Enter</kbd>
        {t('keys.open')}
      </span>
      <span>
        <kbd>E</kbd>
        {t('keys.act')}
      </span>
      <span>
        <kbd>/</kbd>
        {t('keys.search')}
      </span>
    </div>
  )
}

import { Link, useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useRowKeys } from '../../shell/useRowKeys.ts'
import { useAccept } from '../../tasks/useAccept.ts'
import type { Today, TodayRow } from '../today.query.ts'
import { useWhyDue } from '../why-due.ts'
import { DayEmpty } from './DayEmpty.tsx'
import { DayRow, isOwnTask } from './DayRow.tsx'
import { DayStep, opensHere } from './DayStep.tsx'
import { groupNames, groupsOf, ofTurn, type Turn, withOpen } from './groups.ts'

/** The rows in three groups by due time; the next step of a row opens below it. J, K, Enter and E work on them. */
export function DayList({ today, turn, onAll }: { today: Today; turn: Turn; onAll: () => void }) {
  const { t } = useTranslation('requests')
  const now = useNow()
  const whyDue = useWhyDue()
  const [open, setOpen] = useState<TodayRow | null>(null)
  const goTo = useGoTo()
  const groups = groupsOf(withOpen(ofTurn(today.rows, turn), open), now)
  const rows = groupNames.flatMap(name => groups[name])
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
          <section key={name} className={name === 'overdue' ? 'group over' : 'group'} aria-labelledby={`group-${name}`}>
            <h2 id={`group-${name}`}>
              {t(`day.group.${name}`)} <i>{groups[name].length}</i>
            </h2>
            <ul>
              {groups[name].map(row => (
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

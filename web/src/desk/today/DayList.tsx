import { useNavigate } from '@tanstack/react-router'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useWhyDue } from '../clocks/useWhyDue.ts'
import { stepSaid } from '../shared/of-slices.ts'
import { RowKeys } from '../shared/RowKeys.tsx'
import { useRowKeys } from '../shared/useRowKeys.ts'
import { DayEmpty } from './DayEmpty.tsx'
import { DayRow } from './DayRow.tsx'
import { DayStep } from './DayStep.tsx'
import { type GroupName, groupNames, groupsOf, lengthOf, standingOf, type Turn, withOpen } from './groups.ts'
import { placeOfRow } from './place-of-row.ts'
import { partHere } from './steps-here.ts'
import type { OthersRow, Today, TodayRow } from './today.query.ts'
import { useTakeAtOnce } from './useTakeAtOnce.ts'

type Props = {
  today: Today
  turn: Turn
  /** shows every turn */
  onAll: () => void
  /** brings the rows beyond the page */
  onWhole: () => void
}

/** The rows in their groups; the next step of a row opens below it. J, K, Enter and E work on them. */
export function DayList({ today, turn, onAll, onWhole }: Props) {
  const { t } = useTranslation('today-first')
  const now = useNow()
  const whyDue = useWhyDue()
  const [open, setOpen] = useState<TodayRow | OthersRow | null>(null)
  const [opened, setOpened] = useState<readonly GroupName[]>([])
  const goTo = useGoTo()
  const take = useTakeAtOnce()
  const groups = groupsOf(withOpen(today, open), turn, now)
  const standing = (name: GroupName) => standingOf(name, groups, today, turn === 'climbed' ? [...opened, turn] : opened)
  const rows = groupNames.flatMap(name => standing(name).shown)
  const act = (row: TodayRow) => {
    const step = stepSaid(row.next).take
    if (typeof step === 'object' && 'atOnce' in step) take(row, step.atOnce)
    else if (partHere(row)) setOpen(open?.clock.id === row.clock.id ? null : row)
    else goTo(row)
  }
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: index => rows[index] && goTo(rows[index]),
    act: index => rows[index] && act(rows[index]),
  })
  const unfold = (name: GroupName) => {
    setOpened([...opened, name])
    if (standing(name).beyond > 0) onWhole()
  }
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
              {t(`group.${name}`)} <i>{lengthOf(name, groups, today, turn)}</i>
            </h2>
            <ul>
              {standing(name).shown.map(row => (
                <Fragment key={row.clock.id}>
                  <li className={open?.clock.id === row.clock.id ? 'row at' : 'row'} {...rowProps(rows.indexOf(row))}>
                    <DayRow row={row} why={() => whyDue(row.clock)} open={open?.clock.id === row.clock.id} onAct={() => act(row)} />
                  </li>
                  {open?.clock.id === row.clock.id ? (
                    <li className="day-step">
                      <DayStep row={row} onDone={done} onClose={() => setOpen(null)} />
                    </li>
                  ) : null}
                </Fragment>
              ))}
            </ul>
            <Rest n={standing(name).hidden + standing(name).beyond} onAll={() => unfold(name)} />
          </section>
        ),
      )}
      <Rest n={today.more} onAll={onWhole} />
      {rows.length > 0 ? <RowKeys act search /> : null}
    </>
  )
}

/** What is folded away, or lies beyond the page, opens here: as many as the button says. */
function Rest({ n, onAll }: { n: number; onAll: () => void }) {
  const { t } = useTranslation('today-first')
  if (n === 0) return null
  return (
    <p className="beyond">
      <button type="button" className="btn" onClick={onAll}>
        {t('restOf', { n })}
      </button>
    </p>
  )
}

function useGoTo() {
  const navigate = useNavigate()
  return (row: TodayRow) => {
    const place = placeOfRow(row)
    if (place) void navigate(place)
  }
}

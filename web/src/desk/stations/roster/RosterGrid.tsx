import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { weekOf } from '@yigen/domain/stations/roster-facts.ts'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onKeys } from '#shared/on-keys.ts'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../../shared/session.tsx'
import { weekdayWords } from '../../shared/weekday-words.ts'
import { ownWishes } from '../own-wishes.ts'
import type { Roster } from '../station.queries.ts'
import { RosterCell } from './RosterCell.tsx'
import { sessionsOfWeek } from './sessions-of-week.ts'
import type { RosterDraft } from './useRosterDraft.ts'
import { weeksFrom } from './weeks-from.ts'

type Props = {
  roster: Roster
  draft: RosterDraft
  names: ReadonlyMap<string, string>
  chosen: string | null
  choose: (sessionId: string) => void
}

/** Stations and weeks: arrows walk from cell to cell, Enter opens one. R19.2 */
export function RosterGrid({ roster, draft, names, chosen, choose }: Props) {
  const { t } = useTranslation('stations')
  const { stations, sessions } = roster
  const weeks = weeksFrom(roster.from)
  const thisWeek = weekOf(dateIn(useNow()).toString())
  const [at, setAt] = useState({ row: 0, column: 0 })
  const self = useSession().member.id
  const own = new Map(ownWishes(roster, self).map(({ sessionId, wish }) => [sessionId, wish]))
  const cells = useRef(new Map<string, HTMLElement>())
  const walk = (row: number, column: number) => () => {
    const to = { row: bound(at.row + row, stations.length), column: bound(at.column + column, weeks.length) }
    setAt(to)
    cells.current.get(`${to.row} ${to.column}`)?.focus()
  }
  const press = onKeys<KeyboardEvent>({ arrowLeft: walk(0, -1), arrowRight: walk(0, 1), arrowUp: walk(-1, 0), arrowDown: walk(1, 0) })
  return (
    <section id="grid" aria-labelledby="grid-title">
      <div className="section-head">
        <h2 id="grid-title">{t('grid')}</h2>
        <span className="small quiet">{t(roster.mayPublish ? 'gridHint' : 'gridLookHint')}</span>
      </div>
      <div className="roster-scroll">
        <table className="roster-grid" aria-label={t('gridLabel')}>
          <Weeks weeks={weeks} here={thisWeek} />
          <tbody>
            {stations.map((station, row) => (
              <tr key={station.id}>
                <th scope="row">
                  {station.name}
                  <p>
                    {weekdayWords()[station.weekday - 1]} {station.from}–{station.until}
                    <br />
                    {t('desksOf', { count: station.desks })}
                  </p>
                </th>
                {weeks.map((week, column) => (
                  <RosterCell
                    key={week}
                    sessions={sessionsOfWeek(sessions, station.id, week)}
                    draft={draft}
                    names={names}
                    wishes={own}
                    here={week === thisWeek}
                    chosen={chosen}
                    tabIndex={at.row === row && at.column === column ? 0 : -1}
                    keep={cell => void (cell ? cells.current.set(`${row} ${column}`, cell) : cells.current.delete(`${row} ${column}`))}
                    onFocus={() => setAt({ row, column })}
                    onKeyDown={press}
                    open={choose}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small quiet">{t('tableRule')}</p>
    </section>
  )
}

const bound = (n: number, length: number) => Math.max(0, Math.min(length - 1, n))

function Weeks({ weeks, here }: { weeks: readonly string[]; here: string }) {
  const { t } = useTranslation('stations')
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="sr">{t('station')}</span>
        </th>
        {weeks.map(week => (
          <th key={week} scope="col" className={week === here ? 'here' : undefined}>
            {t('week')}
            <b>{week.slice(5)}</b>
          </th>
        ))}
      </tr>
    </thead>
  )
}

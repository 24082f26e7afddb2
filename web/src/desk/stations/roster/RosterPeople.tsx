import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Roster as RosterNow } from '@yigen/domain/stations/roster.ts'
import { weekOf } from '@yigen/domain/stations/roster-facts.ts'
import { useTranslation } from 'react-i18next'
import type { Roster, RosterOfficer } from '../station.queries.ts'
import type { RosterDraft } from './useRosterDraft.ts'
import { weeksFrom } from './weeks-from.ts'

type Props = { roster: Roster; draft: RosterDraft; standings: RosterNow }

/** Who is on duty how often, week by week, with the eight weeks before. R19.2 */
export function RosterPeople({ roster, draft, standings }: Props) {
  const { t } = useTranslation('stations')
  const weeks = weeksFrom(roster.from)
  const { officers } = roster
  return (
    <section id="people" aria-labelledby="people-title">
      <div className="section-head">
        <h2 id="people-title">{t('people')}</h2>
        <span className="small quiet">{t(roster.mayPublish ? 'peopleHint' : 'peopleLookHint')}</span>
      </div>
      {officers.length === 0 ? <p className="quiet">{t('noOfficers')}</p> : null}
      {officers.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow window it scrolls, and arrow keys must reach it
        <div className="roster-scroll" tabIndex={0}>
          <table className="roster-people">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr">{t('officer')}</span>
                </th>
                {weeks.map(week => (
                  <th key={week} scope="col">
                    {week.slice(5)}
                  </th>
                ))}
                <th scope="col" className="num">
                  {t('before')}
                </th>
                <th scope="col" className="num">
                  {t('count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {officers.map(officer => (
                <Line
                  key={officer.memberId}
                  officer={officer}
                  weeks={weeks}
                  roster={roster}
                  draft={draft}
                  count={countOf(standings, officer)}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  )
}

const countOf = ({ standings }: RosterNow, { memberId, counted }: RosterOfficer) => standings.get(memberId)?.count ?? counted

type LineProps = { officer: RosterOfficer; weeks: readonly string[]; roster: Roster; draft: RosterDraft; count: number }

function Line({ officer, weeks, roster, draft, count }: LineProps) {
  return (
    <tr>
      <th scope="row">{officer.name}</th>
      {weeks.map(week => (
        <Week key={week} officer={officer} week={week} roster={roster} draft={draft} />
      ))}
      <td className="num quiet">{officer.counted}</td>
      <td className="num">
        <b>{count}</b>
      </td>
    </tr>
  )
}

/** As long as two signs: 万胜. */
const shortNameOf = ({ stations }: Roster, id: string) =>
  [...(stations.find(station => station.id === id)?.name ?? '')].slice(0, 2).join('')

function Week({ officer, week, roster, draft }: Omit<LineProps, 'weeks' | 'count'> & { week: string }) {
  const { t } = useTranslation('stations')
  const there = roster.sessions.filter(
    session => session.state !== 'calledOff' && weekOf(session.day) === week && draft.seatsOf(session).includes(officer.memberId),
  )
  const isThen = ({ from, until }: { from: string; until: string }) => weekOf(dayOf(from)) <= week && weekOf(dayOf(until)) >= week
  const away = officer.leaves.some(isThen)
  const ofWeek = new Set(roster.sessions.filter(({ day }) => weekOf(day) === week).map(({ id }) => id))
  const cannot = officer.wishes.some(({ sessionId, wish }) => wish === 'cannot' && ofWeek.has(sessionId))
  return (
    <td className={away ? 'away' : undefined}>
      {there.map(({ id, stationId }) => (
        <em key={id}>{shortNameOf(roster, stationId)}</em>
      ))}
      {officer.elsewhere.some(isThen) ? <em>{t('elsewhere')}</em> : null}
      {away ? <span className="quiet">{t('leave')}</span> : null}
      {cannot ? <span className="quiet">{t('wish.cannot')}</span> : null}
    </td>
  )
}

const dayOf = (moment: string) => dateIn(Temporal.Instant.from(moment)).toString()

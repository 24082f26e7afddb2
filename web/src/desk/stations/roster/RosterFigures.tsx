import { type Roster as RosterNow, spreadOf } from '@yigen/domain/stations/roster.ts'
import { useTranslation } from 'react-i18next'
import { Figures } from '../../shared/Figures.tsx'
import { isMoved } from '../session-words.ts'
import type { Roster } from '../station.queries.ts'
import type { RosterDraft } from './useRosterDraft.ts'

type Props = { roster: Roster; draft: RosterDraft; standings: RosterNow }

/** Seats taken, seats empty, how even it is, what the calendar moved; with what is drafted. */
export function RosterFigures({ roster: { sessions, stations, officers }, draft, standings }: Props) {
  const { t } = useTranslation('stations')
  const held = sessions.filter(({ state }) => state !== 'calledOff')
  const seats = held.flatMap(session => draft.seatsOf(session))
  const empty = held.filter(session => session.state === 'planned' && draft.seatsOf(session).includes(null))
  const [first] = empty
  const counts = [...standings.standings.values()].map(({ count }) => count)
  const each = counts.length === 0 ? '0' : [...new Set([Math.min(...counts), Math.max(...counts)])].join('–')
  const stationOf = (id: string) => stations.find(station => station.id === id)?.name ?? ''
  const shifted = sessions.filter(session => session.state === 'calledOff' || isMoved(session)).length
  return (
    <Figures
      label={t('figures')}
      figures={[
        {
          ...{ key: 'seated', value: seats.filter(id => id !== null).length, unit: `/ ${seats.length}`, label: t('seated') },
          note: t('seatedNote', { stations: stations.length, officers: officers.length }),
        },
        {
          ...{ key: 'gaps', value: empty.flatMap(session => draft.seatsOf(session)).filter(id => id === null).length, label: t('gaps') },
          note: first ? t('gapsNote', { day: first.day.slice(5), station: stationOf(first.stationId) }) : t('noGap'),
        },
        { key: 'each', value: each, label: t('each'), note: t('spread', { n: spreadOf(standings) }) },
        { key: 'shifted', value: shifted, label: t('shifted'), note: t('shiftedNote') },
      ]}
      link={({ key }, content) => <a href={key === 'each' ? '#people' : '#grid'}>{content}</a>}
    />
  )
}

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { dayTime, time } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import type { Attendee, Event } from './event.queries.ts'

const which = {
  all: () => true,
  seated: ({ state }: Attendee) => state === 'seated',
  came: ({ checkedInAt }: Attendee) => checkedInAt !== null,
  waiting: ({ state }: Attendee) => state === 'waiting',
} as const
type Which = keyof typeof which
const names = Object.keys(which) as Which[]

/** Who signed up, in their order. R20.3 */
export function People({ event, people }: { event: Event; people: readonly Attendee[] }) {
  const { t } = useTranslation('events')
  const [shown, setShown] = useState<Which>('all')
  const rows = people.filter(which[shown])
  if (people.length === 0)
    return (
      <section id="people">
        <Empty title={t('people.none')} why={event.may.includes('inviteToEvent') ? t('people.noneWhy') : undefined} />
      </section>
    )
  return (
    <section className="block" id="people" aria-labelledby="event-people">
      <div className="h">
        <h2 id="event-people">{t('people.title')}</h2>
        <span className="grow">
          <Segmented
            label={t('people.label')}
            options={names.map(value => ({ value, label: t(`people.${value}`), count: people.filter(which[value]).length }))}
            value={shown}
            onChange={setShown}
          />
        </span>
      </div>
      <table className="listing event-guests">
        <thead>
          <tr>
            {(['number', 'enterprise', 'name', 'state'] as const).map(column => (
              <th key={column} scope="col">
                {t(`people.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row }: { row: Attendee }) {
  const { t } = useTranslation('events')
  const now = useNow()
  const { number, enterpriseId, enterpriseName, name, phone, state, movedUpAt, checkedInAt } = row
  return (
    <tr>
      <td className="quiet">{number}</td>
      <td>
        <Link className="link" to="/enterprises/$id" params={{ id: enterpriseId }}>
          {enterpriseName}
        </Link>
      </td>
      <td>
        {name}
        <small>{phone}</small>
      </td>
      <td>
        {checkedInAt ? <Tag tone="teal">{t('people.in', { time: time(checkedInAt) })}</Tag> : null}
        {!checkedInAt && state === 'waiting' ? <Tag tone="line">{t('people.waits')}</Tag> : null}
        {!checkedInAt && state === 'seated' ? <Tag>{t('people.hasSeat')}</Tag> : null}
        {movedUpAt ? <small>{t('people.movedUp', { time: dayTime(movedUpAt, now) })}</small> : null}
      </td>
    </tr>
  )
}

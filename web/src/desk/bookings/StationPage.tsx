import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { phaseWords } from '@yigen/domain/services/phase.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Unread } from '../shared/Unread.tsx'
import { Pattern } from '../stations/Pattern.tsx'
import { SessionTable } from '../stations/SessionTable.tsx'
import { StationActs } from '../stations/StationActs.tsx'
import { type Station, stationQuery } from '../stations/station.queries.ts'
import { CardBox } from './CardBox.tsx'
import '../shared/listing.css'
import '../stations/stations.css'
import './bookings.css'

/** A station with its sessions, before and to come, and what is put up there. R19.1, R19.3 */
export function StationPage() {
  const { t } = useTranslation(['stations', 'stations-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(stationQuery(id))
  const now = useNow()
  return (
    <Page
      key={id}
      {...(data ? { title: data.name } : {})}
      crumbs={[{ label: t('stations-first:title'), to: '/stations' }, { label: data?.name ?? '' }]}
      actions={data ? <StationActs station={data} /> : null}
      aside={data && !data.closedAt ? <CardBox station={data} session={nextOf(data, now)} /> : null}
      asideLabel={t('stations:thisStation')}
    >
      {data ? (
        <>
          <About station={data} now={now} />
          <Sessions station={data} now={now} />
        </>
      ) : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function About({ station, now }: { station: Station; now: Temporal.Instant }) {
  const { t } = useTranslation('stations')
  const language = useLanguage()
  const { note, ministerName, phase, closedAt } = station
  return (
    <div className="station-about">
      <Pattern station={station} />
      <p className="small quiet">
        {[
          t('ofTeam', { name: ministerName }),
          ...(phase ? [`${t('phase')} ${say(phaseWords[phase], language)}`] : []),
          ...(note ? [note] : []),
        ].join(' · ')}{' '}
        {closedAt ? <Tag>{t('closedOn', { day: monthDay(closedAt, now) })}</Tag> : null}
      </p>
    </div>
  )
}

/** The one that is on, or comes next. */
const nextOf = ({ sessions }: Station, now: Temporal.Instant) => sessions.find(one => one.state === 'planned' && !isPast(one, now)) ?? null

const isPast = ({ endsAt }: { endsAt: string }, now: Temporal.Instant) => Temporal.Instant.compare(Temporal.Instant.from(endsAt), now) <= 0

function Sessions({ station: { sessions }, now }: { station: Station; now: Temporal.Instant }) {
  const { t } = useTranslation('stations')
  const [past, coming] = [sessions.filter(one => isPast(one, now)), sessions.filter(one => !isPast(one, now))]
  return (
    <>
      <SessionTable title={t('coming')} none={t('noComing')} sessions={coming} />
      {past.length > 0 ? <SessionTable title={t('past')} none="" sessions={[...past].reverse()} /> : null}
    </>
  )
}

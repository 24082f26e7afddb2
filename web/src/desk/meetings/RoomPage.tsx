import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useWholeScreen } from '../shared/useWholeScreen.ts'
import { meetingQuery } from './meeting.queries.ts'
import { Room } from './Room.tsx'
import './meetings.css'
import './room.css'

/** The agenda on the wall of the room: item by item, decided and minuted without leaving it. R17.3 */
export function RoomPage() {
  const { t } = useTranslation(['meetings', 'meetings-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(meetingQuery(id))
  useWholeScreen()
  const title = data ? t('numbered', { series: data.seriesName, n: data.number }) : t('meetings-first:room')
  useEffect(() => {
    document.title = `${title} · ${t('meetings-first:room')}`
  }, [title, t])
  if (data) return <Room meeting={data} title={title} />
  return (
    <main className="main room" id="main" tabIndex={-1}>
      <h1 className="sr">{t('meetings-first:room')}</h1>
      {error ? <Unread fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" rows={6} />}
    </main>
  )
}

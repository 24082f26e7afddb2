import { Link } from '@tanstack/react-router'
import { cameUp } from '@yigen/domain/meetings/meeting-state.ts'
import { useTranslation } from 'react-i18next'
import { longDay, time } from '#shared/format.ts'
import { Mark } from '#shared/Icon.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Item, Meeting } from './meeting.queries.ts'
import { workOfItem } from './work-of-item.ts'

type Props = { meeting: Meeting; title: string; items: readonly Item[]; at: number; onGo: (place: number) => void }

/** Which meeting, how far it has come, what time it is. */
export function RoomHead({ meeting, title, items, at, onGo }: Props) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  return (
    <header className="room-head">
      <Link to="/meetings/$id" params={{ id: meeting.id }} aria-label={t('leaveRoom')}>
        <Mark />
      </Link>
      <h1>{title}</h1>
      <ol className="pips" aria-label={t('howFar')}>
        {items.map((item, place) => (
          <li key={item.id}>
            <button
              type="button"
              aria-label={t('itemAt', { n: place + 1, title: item.title })}
              aria-current={place === at ? 'step' : undefined}
              data-talked={isTalked(item) || undefined}
              onClick={() => onGo(place)}
            />
          </li>
        ))}
      </ol>
      {items.length > 0 ? (
        <span className="second">
          {at + 1} / {items.length}
        </span>
      ) : null}
      <span className="room-time">
        {longDay(now)} <b>{time(now)}</b>
      </span>
    </header>
  )
}

/** Something was said of it. */
const isTalked = (item: Item) => cameUp({ ...item, work: workOfItem(item) })

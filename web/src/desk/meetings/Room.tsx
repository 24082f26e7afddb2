import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#shared/useKeys.ts'
import { typing } from '../shared/keys.ts'
import type { Meeting } from './meeting.queries.ts'
import { RoomFoot } from './RoomFoot.tsx'
import { RoomHead } from './RoomHead.tsx'
import { RoomItem } from './RoomItem.tsx'
import { RoomSide, type Writing } from './RoomSide.tsx'

/** One item after the other: what is known of it on the left, what is decided on the right. ← → walk, D decides, M minutes, U lends it up, G opens the fact, L leaves it to the next meeting. */
export function Room({ meeting, title }: { meeting: Meeting; title: string }) {
  const { t } = useTranslation('meetings')
  const items = meeting.items.filter(item => item.takenOff === null)
  const [at, setAt] = useState(0)
  const [writing, setWriting] = useState<Writing | null>(null)
  const place = Math.min(at, Math.max(0, items.length - 1))
  const item = items[place]
  const go = (to: number) => {
    setWriting(null)
    setAt(Math.max(0, Math.min(items.length - 1, to)))
  }
  const write = (what: Writing, step: Meeting['may'][number]) => (event: KeyboardEvent) =>
    typing(event) || !item || !meeting.may.includes(step) ? false : setWriting(what)
  const walk = (by: number) => (event: KeyboardEvent) => (typing(event) || onRadio(event) ? false : go(place + by))
  useKeys({
    arrowRight: walk(1),
    arrowLeft: walk(-1),
    d: write('decision', 'recordDecision'),
    m: write('minutes', 'minuteItem'),
    l: write('leaving', 'minuteItem'),
    u: write('lifting', 'liftAgendaItem'),
    g: event => (typing(event) ? false : document.querySelector<HTMLElement>('[data-opens-fact]')?.click()),
    escape: () => (writing ? setWriting(null) : false),
  })
  return (
    <main className="room" id="main" tabIndex={-1} aria-label={title}>
      <RoomHead meeting={meeting} title={title} items={items} at={place} onGo={go} />
      <div className="room-body">
        {item ? <RoomItem key={`item-${item.id}`} item={item} /> : <p className="room-empty">{t('emptyAgenda')}</p>}
        <RoomSide key={`side-${item?.id}`} meeting={meeting} item={item} writing={writing} onWrite={setWriting} />
      </div>
      <RoomFoot meeting={meeting} items={items} at={place} onGo={go} onWrite={setWriting} />
    </main>
  )
}

/** Among the days of a decision the arrows choose. */
const onRadio = ({ target }: KeyboardEvent) => target instanceof HTMLInputElement && target.type === 'radio'

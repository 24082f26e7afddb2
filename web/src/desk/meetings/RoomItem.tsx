import { agendaSectionWords } from '@yigen/domain/meetings/agenda-facts.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Item } from './meeting.queries.ts'
import { destinationOf } from './opens.ts'
import { RoomProject } from './RoomProject.tsx'

/** What is known of an item: the fact it stands on, whose it is, by when; of a project when it lands and why then. */
export function RoomItem({ item }: { item: Item }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  const now = useNow()
  const { section, title, words, who, at, dueAt, addedBy, opens, minutes, minutedBy, carried } = item
  const late = dueAt !== null && Temporal.Instant.compare(dueAt, now) < 0
  return (
    <section className="room-item" aria-label={title}>
      <p className="room-kind">
        <span className="tag">{say(agendaSectionWords[section], language)}</span>
        {addedBy ? t('addedBy', { name: addedBy }) : at ? dayTime(at, now) : null}
      </p>
      <h2>{title}</h2>
      <p className="room-who">
        {who}
        {dueAt ? <span className={late ? 'over' : undefined}>{t(late ? 'wasDue' : 'due', { time: dueTime(dueAt, now) })}</span> : null}
      </p>
      <p className="room-words">{words}</p>
      {opens?.kind === 'project' ? <RoomProject id={opens.id} /> : null}
      {minutes || carried ? (
        <div className="room-minutes">
          <p className="second">{t('minutesBy', { name: minutedBy ?? '' })}</p>
          {minutes ? <p>{minutes}</p> : null}
          {carried ? <p>{t('carriedOn')}</p> : null}
        </div>
      ) : null}
      <OpenFact item={item} />
    </section>
  )
}

/** The fact opens beside the room: the meeting goes on where it is. */
function OpenFact({ item }: { item: Item }) {
  const { t } = useTranslation('meetings')
  const to = destinationOf(item)
  if (!to) return null
  const address = Object.entries(to.params).reduce((path, [name, value]) => path.replace(`$${name}`, value), to.to)
  return (
    <a className="link" data-opens-fact="" href={address} target="_blank" rel="noreferrer">
      {t('openFact')}
    </a>
  )
}

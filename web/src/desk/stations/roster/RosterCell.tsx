import type { Wish } from '@yigen/domain/stations/wish.ts'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../../shared/session.tsx'
import { Tag } from '../../shared/Tag.tsx'
import { isMoved } from '../session-words.ts'
import type { Session } from '../station.queries.ts'
import type { RosterDraft } from './useRosterDraft.ts'

type Props = {
  sessions: readonly Session[]
  draft: RosterDraft
  names: ReadonlyMap<string, string>
  /** what the reader said of each */
  wishes: ReadonlyMap<string, Wish>
  here: boolean
  chosen: string | null
  tabIndex: number
  keep: (cell: HTMLElement | null) => void
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  open: (sessionId: string) => void
}

/** The sessions of a week, mostly one: its day, who is there, what is missing; hatched where it is off. */
export function RosterCell({ sessions, draft, names, wishes, here, chosen, tabIndex, keep, onFocus, onKeyDown, open }: Props) {
  const { t } = useTranslation('stations')
  const walked = { tabIndex, onFocus, onKeyDown }
  return (
    <td className={classOf(sessions, draft, here)}>
      {sessions.length === 0 ? (
        <button ref={keep} type="button" {...walked} aria-pressed={false}>
          <small>{t('noSession')}</small>
        </button>
      ) : null}
      {sessions.map((session, place) => (
        <button
          key={session.id}
          ref={place === 0 ? keep : null}
          type="button"
          {...walked}
          aria-pressed={session.id === chosen}
          onClick={() => open(session.id)}
        >
          <Inside session={session} seats={draft.seatsOf(session)} names={names} />
          {draft.changes.some(change => change.session.id === session.id) ? <Tag tone="line">{t('changedMark')}</Tag> : null}
          <OwnWish wish={wishes.get(session.id)} />
        </button>
      ))}
    </td>
  )
}

function OwnWish({ wish }: { wish: Wish | undefined }) {
  const { t } = useTranslation('stations')
  return wish ? <Tag tone="line">{t(`wish.${wish}`)}</Tag> : null
}

function classOf(sessions: readonly Session[], draft: RosterDraft, here: boolean): string {
  const off = sessions.some(({ state }) => state === 'calledOff')
  const gap = sessions.some(session => session.state === 'planned' && draft.seatsOf(session).includes(null))
  return ['cell', here && 'here', off && 'off', gap && 'gap'].filter(Boolean).join(' ')
}

function Inside({ session, seats, names }: { session: Session; seats: readonly (string | null)[]; names: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('stations')
  const now = useNow()
  const self = useSession().member.id
  const { state, day, plannedDay, festival, provisional, startsAt } = session
  const off = state === 'calledOff'
  const empty = seats.filter(id => id === null).length
  const past = Temporal.Instant.compare(Temporal.Instant.from(startsAt), now) <= 0
  return (
    <>
      <small>
        {isMoved(session) ? `${plannedDay.slice(5)} → ${day.slice(5)}` : (off ? plannedDay : day).slice(5)}
        {festival ? ` ${festival}` : ''}
        {provisional ? ` ${t('provisional')}` : ''}
      </small>
      {off ? <span>{t('offOnce')}</span> : null}
      {off
        ? null
        : seats.flatMap(id =>
            id === null
              ? []
              : [
                  <span key={id} className={id === self ? 'me' : undefined}>
                    {names.get(id) ?? '—'}
                  </span>,
                ],
          )}
      {!off && empty > 0 && !past ? <b>{t('gap', { count: empty })}</b> : null}
    </>
  )
}

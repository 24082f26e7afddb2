import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useClockWords } from '../clocks/useClockWords.ts'
import type { Handover, OpenMatter } from './handover.queries.ts'
import { NoteForm } from './NoteForm.tsx'

type Props = { matter: OpenMatter; handover: Handover }

/** A matter with its time limits and the note for it. What is not the receiver's yet, they cannot open. R11.2 */
export function OpenMatterRow({ matter, handover }: Props) {
  const { t } = useTranslation('handovers')
  const [writing, setWriting] = useState(false)
  const name = useClockWords()
  const title = matter.title || name(matter.clocks[0]?.kind ?? 'handover').name
  const notes = handover.may.includes('note')
  const opens = matter.requestId !== null && !handover.may.includes('accept') && !handover.may.includes('agree')
  return (
    <li className="open-work-row">
      <div className="what">
        {opens ? (
          <Link className="link" to="/requests/$id" params={{ id: matter.requestId ?? '' }}>
            {title}
          </Link>
        ) : (
          <b>{title}</b>
        )}
        {matter.number ? <small className="quiet"> {matter.number}</small> : null}
      </div>
      <ul className="limits">
        {matter.clocks.map(clock => (
          <Limit key={`${clock.kind}${clock.dueAt}${clock.holderName ?? ''}`} clock={clock} />
        ))}
      </ul>
      {matter.note ? <p className="note">{matter.note}</p> : null}
      {notes && !writing ? (
        <button
          type="button"
          className="link-btn"
          aria-label={t(matter.note ? 'note.changeOf' : 'note.writeOf', { title })}
          onClick={() => setWriting(true)}
        >
          {t(matter.note ? 'note.change' : 'note.write')}
        </button>
      ) : null}
      {writing ? <NoteForm handoverId={handover.id} matter={matter} title={title} onClose={() => setWriting(false)} /> : null}
    </li>
  )
}

function Limit({ clock: { kind, dueAt, holderName } }: { clock: OpenMatter['clocks'][number] }) {
  const { t } = useTranslation('handovers')
  const now = useNow(30)
  const { name } = useClockWords()(kind)
  const late = Temporal.Instant.compare(Temporal.Instant.from(dueAt), now) < 0
  return (
    <li className={late ? 'over' : undefined}>
      {t(late ? 'work.lateSince' : 'work.dueBy', { name, time: dueTime(dueAt, now) })}
      {holderName ? <span className="quiet"> · {t('work.heldBy', { name: holderName })}</span> : null}
    </li>
  )
}

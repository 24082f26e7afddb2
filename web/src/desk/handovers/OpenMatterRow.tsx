import { Link } from '@tanstack/react-router'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useClockWords } from '../clocks/useClockWords.ts'
import { Tag } from '../shared/Tag.tsx'
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
  const opens =
    (matter.requestId !== null || matter.project !== null) && !handover.may.includes('accept') && !handover.may.includes('agree')
  return (
    <li className="open-work-row">
      <div className="what">
        {opens ? <ToMatter matter={matter} title={title} /> : <b>{title}</b>}
        {matter.number ? <small className="quiet"> {matter.number}</small> : null}
        {matter.project ? <OfProject project={matter.project} /> : null}
      </div>
      <ul className="limits">
        {matter.clocks.map(clock => (
          <Limit key={`${clock.kind}${clock.dueAt}${clock.holderName ?? ''}${clock.about ?? ''}`} clock={clock} />
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

function ToMatter({ matter: { requestId, subject }, title }: { matter: OpenMatter; title: string }) {
  const [to, id] = requestId === null ? (['/projects/$id', subject.id] as const) : (['/requests/$id', requestId] as const)
  return (
    <Link className="link" to={to} params={{ id }}>
      {title}
    </Link>
  )
}

/** How far it has come, who leads it and by which plan: it goes over whole. R14.1 */
function OfProject({ project: { stage, isKey, leaderName, planVersion } }: { project: NonNullable<OpenMatter['project']> }) {
  const { t } = useTranslation(['handovers', 'projects'])
  const language = useLanguage()
  return (
    <>
      {isKey ? (
        <>
          {' '}
          <Tag tone="teal">{t('projects:keyProject')}</Tag>
        </>
      ) : null}
      <small className="quiet project-held">
        {[
          say(projectStageWords[stage], language),
          leaderName ? t('work.leader', { name: leaderName }) : null,
          planVersion ? t('work.plan', { n: planVersion }) : t('projects:cast.noPlan'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  )
}

function Limit({ clock: { kind, dueAt, holderName, about } }: { clock: OpenMatter['clocks'][number] }) {
  const { t } = useTranslation('handovers')
  const now = useNow(30)
  const { name: kindName } = useClockWords()(kind)
  const name = about ? t('work.clockOf', { kind: kindName, about }) : kindName
  const late = Temporal.Instant.compare(Temporal.Instant.from(dueAt), now) < 0
  return (
    <li className={late ? 'over' : undefined}>
      {t(late ? 'work.lateSince' : 'work.dueBy', { name, time: dueTime(dueAt, now) })}
      {holderName ? <span className="quiet"> · {t('work.heldBy', { name: holderName })}</span> : null}
    </li>
  )
}

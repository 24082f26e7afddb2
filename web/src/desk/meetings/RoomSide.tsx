import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { liftStatusWords } from '@yigen/domain/lifts/lift-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { decisionState } from './decision-state.ts'
import { LiftItemForm } from './LiftItemForm.tsx'
import { MinuteForm } from './MinuteForm.tsx'
import type { Item, Meeting } from './meeting.queries.ts'
import { openMeeting } from './meeting.steps.ts'

export type Writing = 'decision' | 'asking' | 'minutes' | 'leaving' | 'lifting'
type Props = { meeting: Meeting; item: Item | undefined; writing: Writing | null; onWrite: (writing: Writing | null) => void }

/** What is decided of the item, and the form of the next decision; before it is opened, the one press that does. */
export function RoomSide({ meeting, item, writing, onWrite }: Props) {
  const { t } = useTranslation('meetings')
  const close = () => onWrite(null)
  if (meeting.state === 'planned' || meeting.state === 'frozen') return <NotOpen meeting={meeting} />
  return (
    <aside className="room-side" aria-label={t('decisions')}>
      <h2>{t('decisions')}</h2>
      {item ? <Decided item={item} /> : null}
      {item && (writing === 'decision' || writing === 'asking') ? (
        <DecisionForm meeting={meeting} item={item} asking={writing === 'asking'} onClose={close} />
      ) : null}
      {item && (writing === 'minutes' || writing === 'leaving') ? (
        <MinuteForm meetingId={meeting.id} item={item} leaving={writing === 'leaving'} onClose={close} />
      ) : null}
      {item && writing === 'lifting' ? <LiftItemForm meetingId={meeting.id} item={item} onClose={close} /> : null}
      {writing === null && meeting.may.includes('recordDecision') && item ? (
        <div className="room-acts">
          <button type="button" className="btn do" onClick={() => onWrite('decision')}>
            {t('decide')}
          </button>
          <button type="button" className="btn" onClick={() => onWrite('minutes')}>
            {t('minute')}
          </button>
          <button type="button" className="btn" onClick={() => onWrite('asking')}>
            {t('askLeader')}
          </button>
          <button type="button" className="btn" onClick={() => onWrite('lifting')}>
            {t('lift')}
          </button>
        </div>
      ) : null}
      {meeting.state === 'closed' ? (
        <p className="room-over">
          {t('meetingOver')}{' '}
          <Link className="link" to="/meetings/$id/minutes" params={{ id: meeting.id }}>
            {t('toMinutes')}
          </Link>
        </p>
      ) : null}
    </aside>
  )
}

function Decided({ item: { decisions, askings, lifts } }: { item: Item }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  const now = useNow()
  if (decisions.length + askings.length + lifts.length === 0) return <p className="second">{t('nothingDecided')}</p>
  return (
    <ol className="room-decided">
      {decisions.map(decision => (
        <li key={decision.id}>
          <span>{decision.number}</span>
          <p>
            {decision.words}
            <small>
              {decision.ownerName} · {dueTime(decision.dueAt, now)} · {t(`decisionState.${decisionState(decision, now).state}`)}
            </small>
          </p>
        </li>
      ))}
      {askings.map(asking => (
        <li key={asking.id}>
          <span>{t('asking')}</span>
          <p>
            {asking.words}
            <small>
              {asking.leaderName} · {t('answerBy', { time: dueTime(asking.dueAt, now) })}
            </small>
          </p>
        </li>
      ))}
      {lifts.map(({ id, question, status, dueAt, answer }) => (
        <li key={id}>
          <span>{t('lift')}</span>
          <p>
            {question}
            <small>
              {say(liftStatusWords[status], language)} · {answer ?? t('answerBy', { time: dueTime(dueAt, now) })}
            </small>
          </p>
        </li>
      ))}
    </ol>
  )
}

function NotOpen({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const opening = useMutation({ mutationFn: () => openMeeting(meeting.id) })
  const may = meeting.may.includes('openMeeting')
  return (
    <aside className="room-side" aria-label={t('beforeOpening')}>
      <h2>{t('beforeOpening')}</h2>
      <p className="second">
        {may ? t('opensNow') : meeting.frozenAt ? t('opensByChair') : t('opensLater', { time: dueTime(meeting.freezesAt, now) })}
      </p>
      {may ? (
        <div className="room-acts">
          <button type="button" className="btn do" aria-busy={opening.isPending} onClick={() => opening.mutate()}>
            {t('openMeeting')}
          </button>
        </div>
      ) : null}
      <FaultLine fault={opening.error} />
    </aside>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { AttendanceDialog } from './AttendanceDialog.tsx'
import type { Item, Meeting } from './meeting.queries.ts'
import { closeMeeting } from './meeting.steps.ts'
import type { Writing } from './RoomSide.tsx'

type Props = { meeting: Meeting; items: readonly Item[]; at: number; onGo: (place: number) => void; onWrite: (writing: Writing) => void }

/** The keys, pressed by hand as well; who is here; what comes next; the end. */
export function RoomFoot({ meeting, items, at, onGo, onWrite }: Props) {
  const { t } = useTranslation('meetings')
  const [attending, setAttending] = useState(false)
  const { people, may } = meeting
  const next = items[at + 1]
  const recorder = people.find(({ as }) => as === 'recorder')?.name ?? ''
  const there = people.filter(({ present }) => present).length
  const recorded = people.some(({ present }) => present !== null)
  return (
    <footer className="room-foot">
      <Key keys={['←']} words={t('previous')} onPress={() => onGo(at - 1)} off={at === 0} />
      <Key keys={['→']} words={t('next')} onPress={() => onGo(at + 1)} off={!next} />
      {may.includes('recordDecision') ? (
        <Key keys={['D']} words={t('decide')} onPress={() => onWrite('decision')} off={items.length === 0} />
      ) : null}
      {may.includes('minuteItem') ? (
        <Key keys={['M']} words={t('minute')} onPress={() => onWrite('minutes')} off={items.length === 0} />
      ) : null}
      <Key keys={['G']} words={t('openFact')} onPress={() => document.querySelector<HTMLElement>('[data-opens-fact]')?.click()} />
      {may.includes('minuteItem') ? (
        <Key keys={['L']} words={t('leaveToNext')} onPress={() => onWrite('leaving')} off={items.length === 0} />
      ) : null}
      {may.includes('liftAgendaItem') ? (
        <Key keys={['U']} words={t('lift')} onPress={() => onWrite('lifting')} off={items.length === 0} />
      ) : null}
      <span className="room-about">
        {next ? `${t('nextIs', { title: next.title })} · ` : ''}
        {t('recorderIs', { name: recorder })}
        {recorded ? ` · ${t('present', { n: there, all: people.length })}` : ''}
      </span>
      {may.includes('recordAttendance') ? (
        <button type="button" className="btn" onClick={() => setAttending(true)}>
          {t('recordAttendance')}
        </button>
      ) : null}
      {may.includes('closeMeeting') ? <Close meeting={meeting} /> : null}
      {attending ? <AttendanceDialog meeting={meeting} onClose={() => setAttending(false)} /> : null}
    </footer>
  )
}

function Key({ keys, words, onPress, off = false }: { keys: readonly string[]; words: string; onPress: () => void; off?: boolean }) {
  return (
    <button type="button" className="room-key" disabled={off} onClick={onPress}>
      {keys.map(key => (
        <kbd key={key}>{key}</kbd>
      ))}
      {words}
    </button>
  )
}

/** Asked twice: after it nothing is decided any more. */
function Close({ meeting: { id } }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const navigate = useNavigate()
  const [sure, setSure] = useState(false)
  const closing = useMutation({
    mutationFn: () => closeMeeting(id),
    onSuccess: () => void navigate({ to: '/meetings/$id/minutes', params: { id } }),
    onError: fault => toast(sentenceOf(fault)),
  })
  if (!sure)
    return (
      <button type="button" className="btn" onClick={() => setSure(true)}>
        {t('close')}
      </button>
    )
  return (
    <>
      <button type="button" className="btn" onClick={() => setSure(false)}>
        {t('notYet')}
      </button>
      <button type="button" className="btn do" aria-busy={closing.isPending} onClick={() => closing.mutate()}>
        {t('closeSure')}
      </button>
    </>
  )
}

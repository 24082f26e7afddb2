import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { onKeys } from '#shared/on-keys.ts'
import { Problem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { peopleQuery } from '../members/member.queries.ts'
import { DayChoice } from './DayChoice.tsx'
import type { Item, Meeting } from './meeting.queries.ts'
import { askLeader, recordDecision } from './meeting.steps.ts'
import { type Owner, OwnerPicker } from './OwnerPicker.tsx'

type Props = { meeting: Meeting; item: Item; asking: boolean; onClose: () => void }

/** What, who and by when; Enter hands it on at once. Without a person or a day it is not taken. R17.3 */
export function DecisionForm({ meeting, item, asking, onClose }: Props) {
  const { t } = useTranslation('meetings')
  const draft = useDraft(`agendaItem:${item.id}:${asking ? 'asking' : 'decision'}`, { words: '', day: '', owner: null as Owner | null })
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { words, day, owner } = draft.value
  const write = (changed: Partial<typeof draft.value>) => draft.write({ ...draft.value, ...changed })
  const on = { id: item.id, meetingId: meeting.id }
  const step = useMutation({
    mutationFn: async (who: Owner) => {
      const said = { words: words.trim(), day }
      if (asking) return await askLeader(on, { leaderId: who.id, ...said })
      return await recordDecision(
        on,
        who.kind === 'unit' ? { owner: 'unit', unitId: who.id, ...said } : { owner: 'person', memberId: who.id, ...said },
      )
    },
    onSuccess: (_, who) => {
      draft.discard()
      toast(t(asking ? 'leaderAsked' : 'decided', { name: who.name }))
      onClose()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (words.trim() && day && owner && !step.isPending) step.mutate(owner)
  }
  const press = onKeys<KeyboardEvent>({
    enter: event => (event.defaultPrevented || event.target instanceof HTMLButtonElement || event.shiftKey ? false : submit()),
  })
  const lacks = tried && !(words.trim() && day && owner)
  return (
    <form className="room-form" onSubmit={submit} onKeyDown={press} noValidate aria-label={t(asking ? 'askLeader' : 'decide')}>
      <textarea
        ref={field}
        className="box"
        rows={2}
        maxLength={500}
        aria-label={t(asking ? 'askedWords' : 'decisionWords')}
        placeholder={t(asking ? 'askedWords' : 'decisionWords')}
        value={words}
        onChange={event => write({ words: event.target.value })}
      />
      {asking ? (
        <LeaderChoice value={owner?.id ?? ''} onChange={next => write({ owner: next })} />
      ) : (
        <OwnerPicker value={owner} people={meeting.people} onChange={next => write({ owner: next })} />
      )}
      <DayChoice value={day} onChange={next => write({ day: next })} />
      <div className="room-send">
        <p className="second">{owner ? t('enterSends', { name: owner.name }) : t('withoutNot')}</p>
        <button type="button" className="btn bare" onClick={onClose}>
          {t('notNow')}
        </button>
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t(asking ? 'ask' : 'handOn')}
        </button>
      </div>
      <FaultLine fault={lacks ? new Problem(400, 'lacks', t('needAll')) : step.error} />
    </form>
  )
}

function LeaderChoice({ value, onChange }: { value: string; onChange: (owner: Owner | null) => void }) {
  const { t } = useTranslation('meetings')
  const leaders = useQuery(peopleQuery('leader')).data ?? []
  return (
    <select
      className="box"
      aria-label={t('leader')}
      value={value}
      onChange={event => {
        const chosen = leaders.find(({ id }) => id === event.target.value)
        onChange(chosen ? { kind: 'person', id: chosen.id, name: chosen.name } : null)
      }}
    >
      <option value="">{t('leader')}</option>
      {leaders.map(({ id, name, title }) => (
        <option key={id} value={id}>
          {[name, title].filter(Boolean).join(' · ')}
        </option>
      ))}
    </select>
  )
}

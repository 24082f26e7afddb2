import { useMutation } from '@tanstack/react-query'
import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { recordLeave } from './assignment.steps.ts'
import { LeaveDay } from './LeaveDay.tsx'
import { Leaves } from './Leaves.tsx'
import { type LeaveEnd, type LeaveStart, leaveFrom, leaveUntil } from './leave-times.ts'

export type OnLeave = { id: string; name: string; deputyName: string | null }

/** When somebody is away, and what was recorded before: the deputy covers meanwhile. R3.3 */
export function LeaveDialog({ member, mine, onClose }: { member: OnLeave; mine?: boolean; onClose: () => void }) {
  const { t } = useTranslation('assignments')
  const [recorded, setRecorded] = useState<string | null>(null)
  return (
    <Dialog title={mine ? t('leaves.mine') : t('leaveOf', { officer: member.name })} onClose={onClose}>
      <p className="second">{member.deputyName ? t('leaves.covered', { deputy: member.deputyName }) : t('leaves.noDeputy')}</p>
      <div className="block">
        <Leaves memberId={member.id} />
      </div>
      {recorded ? (
        <Recorded sentence={recorded} onMore={() => setRecorded(null)} onClose={onClose} />
      ) : (
        <LeaveForm member={member} onDone={setRecorded} />
      )}
    </Dialog>
  )
}

/** It stands among the others above, and stays in sight until one goes. */
function Recorded({ sentence, onMore, onClose }: { sentence: string; onMore: () => void; onClose: () => void }) {
  const { t } = useTranslation('assignments')
  return (
    <div className="form block">
      <p role="status">
        <b>{sentence}</b>
      </p>
      <div className="acts">
        <button type="button" className="btn" onClick={onMore}>
          {t('leaves.another')}
        </button>
        <button type="button" className="btn do" onClick={onClose}>
          {t('leaves.close')}
        </button>
      </div>
    </div>
  )
}

function LeaveForm({ member, onDone }: { member: OnLeave; onDone: (sentence: string) => void }) {
  const { t } = useTranslation('assignments')
  const language = useLanguage()
  const [now] = useState(serverNow)
  const tomorrow = dateIn(now).add({ days: 1 }).toString()
  const [first, setFirst] = useState<{ date: string; time: LeaveStart }>({ date: tomorrow, time: 'morning' })
  const [last, setLast] = useState<{ date: string; time: LeaveEnd }>({ date: tomorrow, time: 'evening' })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const from = leaveFrom(first.date, first.time, now)
  const until = leaveUntil(last.date, last.time)
  const backwards = from && until && Temporal.Instant.compare(until, from) <= 0 ? t('leaves.backwards') : undefined

  const step = useMutation({
    mutationFn: (times: { from: string; until: string }) => recordLeave(member.id, { ...times, reason: reason.trim() }),
    onSuccess: leave => {
      const begins = momentWords(Temporal.Instant.from(leave.from), serverNow(), language)
      const ends = closingWords(Temporal.Instant.from(leave.until), serverNow(), language)
      onDone(t('leaves.done', { from: begins, until: ends }))
    },
  })
  const faults = faultsOf(step.error, 'from', 'until', 'reason')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    step.reset()
    if (from && until && !backwards) step.mutate({ from: from.toString(), until: until.toString() })
  }

  return (
    <form className="form block" onSubmit={submit} noValidate>
      <div className="pair">
        <LeaveDay
          label={t('leaves.first')}
          times={[
            ['morning', t('leaves.wholeFirst')],
            ['noon', t('leaves.noon')],
            ['now', t('leaves.fromNow')],
          ]}
          timeLabel={t('leaves.start')}
          value={first}
          onChange={value => setFirst(value.time === 'now' ? { ...value, date: dateIn(now).toString() } : value)}
          fault={faults.of('from') ?? (tried && !from ? t('leaves.needDates') : undefined)}
        />
        <LeaveDay
          label={t('leaves.last')}
          times={[
            ['evening', t('leaves.wholeLast')],
            ['noon', t('leaves.noon')],
          ]}
          timeLabel={t('leaves.end')}
          value={last}
          onChange={setLast}
          fault={faults.of('until') ?? (tried ? (until ? backwards : t('leaves.needDates')) : undefined)}
        />
      </div>
      <Field label={t('leaves.reason')} hint={t('leaves.reasonHint')} fault={faults.of('reason')}>
        {given => <input {...given} className="box" value={reason} maxLength={100} onChange={event => setReason(event.target.value)} />}
      </Field>
      <div className="acts">
        <button type="submit" className="btn do" aria-busy={step.isPending}>
          {t('leaves.submit')}
        </button>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}

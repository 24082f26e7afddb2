import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ClockName } from '@yigen/domain/kinds.ts'
import { whatMergingMakes } from '@yigen/domain/requests/what-merging-makes.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime, dueTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useClockWords } from '../clocks/useClockWords.ts'
import type { Request } from '../requests/request.queries.ts'
import { mergeRequests } from '../requests/request.steps.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import './merging.css'

type Props = { request: Request; other: Request; onClose: () => void }
type Two = { absorbed: Request; survivor: Request }

/** Which goes on, what it then promises, and the words for the enterprise. As a rule the one received first goes on. */
export function MergeForm({ request, other, onClose }: Props) {
  const { t } = useTranslation(['requests', 'requests-first'])
  const [away, setAway] = useState(Temporal.Instant.compare(other.receivedAt, request.receivedAt) <= 0)
  const { absorbed, survivor }: Two = away ? { absorbed: request, survivor: other } : { absorbed: other, survivor: request }
  const [written, setWritten] = useState<string | null>(null)
  const words = written ?? t('merge.said', { number: survivor.number })
  const step = useMerging({ absorbed, survivor }, words.trim(), away, onClose)
  const faults = faultsOf(step.error, 'words')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() && !step.isPending) step.mutate()
  }
  return (
    <form className="form block" onSubmit={submit} noValidate>
      <Segmented
        label={t('merge.which')}
        options={[
          { value: 'away', label: t('merge.away') },
          { value: 'here', label: t('merge.bring') },
        ]}
        value={away ? 'away' : 'here'}
        onChange={value => setAway(value === 'away')}
      />
      <WhatItMakes absorbed={absorbed} survivor={survivor} />
      <Field
        label={t('merge.words')}
        hint={t('requests-first:composer.publicHint')}
        fault={words.trim() ? faults.of('words') : t('requests-first:composer.emptyWhy')}
      >
        {given => (
          <textarea {...given} className="box" rows={2} maxLength={500} value={words} onChange={event => setWritten(event.target.value)} />
        )}
      </Field>
      <div className="acts">
        <Allowed type="submit" kind="do" why={absorbed.whyNot.mergeRequests ?? null} aria-busy={step.isPending}>
          {t('merge.send', { number: survivor.number })}
        </Allowed>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}

function useMerging({ absorbed, survivor }: Two, words: string, away: boolean, onDone: () => void) {
  const { t } = useTranslation('requests')
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => mergeRequests(absorbed.id, { intoId: survivor.id, seen: absorbed.lastMessageId, words }),
    onSuccess: async () => {
      toast(t('merge.done', { from: absorbed.number, into: survivor.number }))
      await shownAgain()
      onDone()
      if (away) void navigate({ to: '/requests/$id', params: { id: survivor.id } })
    },
  })
}

/** 并案以后：收到时间、各项时限，取自哪一件 */
function WhatItMakes({ absorbed, survivor }: Two) {
  const { t } = useTranslation('requests')
  const clockWords = useClockWords()
  const now = useNow()
  const made = whatMergingMakes({ absorbed: promisedOf(absorbed), survivor: promisedOf(survivor) })
  const received = Temporal.Instant.compare(made.receivedAt, survivor.receivedAt) < 0
  const from = (taken: boolean) => (taken ? <span className="small quiet">{t('merge.from', { number: absorbed.number })}</span> : null)
  return (
    <div className="merging-makes">
      <p>
        <b>{survivor.title}</b> <span className="small quiet">{survivor.number}</span>
      </p>
      <p className="small quiet">{t('merge.makes')}</p>
      <dl>
        <dt>{t('merge.receivedAt')}</dt>
        <dd>
          {dayTime(made.receivedAt.toString(), now)} {from(received)}
        </dd>
        {made.clocks.map(clock => (
          <div key={clock.kind}>
            <dt>{clockWords(clock.kind).name}</dt>
            <dd>
              {t('merge.dueBy', { time: dueTime(clock.dueAt.toString(), now) })} {from(made.taken.includes(clock))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

type OwnClock = { kind: ClockName; startedAt: Temporal.Instant; dueAt: Temporal.Instant }

const promisedOf = ({ receivedAt, clocks }: Request) => ({
  receivedAt: Temporal.Instant.from(receivedAt),
  clocks: clocks
    .filter(clock => clock.stoppedAt === null && clock.taskId === null)
    .map(
      ({ kind, startedAt, dueAt }): OwnClock => ({
        kind,
        startedAt: Temporal.Instant.from(startedAt),
        dueAt: Temporal.Instant.from(dueAt),
      }),
    ),
})

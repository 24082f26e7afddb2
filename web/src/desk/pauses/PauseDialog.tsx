import { useMutation } from '@tanstack/react-query'
import { endOfWorkingDay, minutesADay, nextWorkday } from '@yigen/domain/calendar/working-time.ts'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { pauseDaysLeft } from '@yigen/domain/pauses/pause-limit.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dueTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow, useNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { useCalendar } from '../calendar/useCalendar.ts'
import type { Request } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { pauseRequest } from './pause.steps.ts'
import { waitingDays } from './waiting-days.ts'
import '../requests/beside.css'

type Waiting = { waitsFor: 'enterprise' | 'authority'; authority: string; words: string; until: string }

const proposedDays = 5

/** The matter waits for the enterprise, or for an office outside the district, until a named date; settlement moves by that working time. R6 */
export function PauseDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('pauses')
  const { draft, until, left, days } = useWaiting(request)
  const [tried, setTried] = useState(false)
  const { waitsFor, authority, words } = draft.value
  const write = (changed: Partial<Waiting>) => draft.write({ ...draft.value, ...changed })
  const step = useMutation({
    mutationFn: (at: Temporal.Instant) => {
      const sent = draft.send()
      return pauseRequest(request.id, {
        waitsFor: sent.waitsFor,
        authority: sent.waitsFor === 'authority' ? sent.authority.trim() : '',
        words: sent.words.trim(),
        until: at.toString(),
      })
    },
    onSuccess: async (_done, at) => {
      draft.discard()
      toast(t('paused', { time: dueTime(at, serverNow()) }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'until', 'authority', 'words')
  const lack = (missing: boolean, word: string) => (tried && missing ? word : undefined)
  const noAuthority = waitsFor === 'authority' && authority.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (until && words.trim() && !noAuthority && !step.isPending) step.mutate(until)
  }
  return (
    <Dialog title={t('pauseTitle')} onClose={onClose}>
      <p className="second">{t('pauseMeans')}</p>
      <form className="form block" onSubmit={submit} noValidate>
        <div>
          <Segmented
            label={t('waitsFor')}
            options={[
              { value: 'enterprise', label: t('waits.enterprise') },
              { value: 'authority', label: t('waits.authority') },
            ]}
            value={waitsFor}
            onChange={value => write({ waitsFor: value })}
          />
        </div>
        {waitsFor === 'authority' ? (
          <Field label={t('authority')} hint={t('authorityHint')} fault={faults.of('authority') ?? lack(noAuthority, t('needAuthority'))}>
            {given => (
              <input
                {...given}
                className="box"
                maxLength={80}
                value={authority}
                onChange={event => write({ authority: event.target.value })}
              />
            )}
          </Field>
        ) : null}
        <Field label={t('until')} hint={t('untilHint', { days, left })} fault={faults.of('until') ?? lack(!until, t('needUntil'))}>
          {given => (
            <input
              {...given}
              type="datetime-local"
              className="box"
              value={until ? toLocal(until) : draft.value.until}
              onChange={event => write({ until: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('waitWords')} hint={t('waitWordsHint')} fault={faults.of('words') ?? lack(words.trim() === '', t('needWords'))}>
          {given => (
            <textarea
              {...given}
              className="box"
              maxLength={1000}
              placeholder={t(`waitPlaceholder.${waitsFor}`)}
              value={words}
              onChange={event => write({ words: event.target.value })}
            />
          )}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={request.whyNot.pauseRequest ?? null} aria-busy={step.isPending}>
            {t('pauseIt')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

/** Proposed for the end of the fifth working day from now, or as far as is left. */
function useWaiting(request: Request) {
  const calendar = useCalendar()
  const now = useNow()
  const draft = useDraft<Waiting>(`request:${request.id}:pause`, { waitsFor: 'enterprise', authority: '', words: '', until: '' })
  const limit = calendar && { days: request.limits.pauseDays, minutesADay: minutesADay(calendar) }
  const left = limit ? pauseDaysLeft(request.pausedMinutes, limit) : request.limits.pauseDays
  const ahead = Math.max(1, Math.min(proposedDays, left - 1))
  const proposed = calendar && endOfWorkingDay(calendar, nextWorkday(calendar, dateIn(now), ahead))
  const until = draft.value.until === '' ? proposed : fromLocal(draft.value.until)
  return { draft, left, until, days: calendar && until ? waitingDays(calendar, until, now) : 0 }
}

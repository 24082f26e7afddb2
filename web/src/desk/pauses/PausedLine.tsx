import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime, dueTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { remindEnterprise, resumeRequest } from './pause.steps.ts'
import '../requests/beside.css'

/** That the matter waits, for whom, until when and how often it was reminded; to go on, or to remind. R6.2 */
export function PausedLine({ request }: { request: Request }) {
  const { t } = useTranslation('pauses')
  const now = useNow()
  const [reminding, setReminding] = useState(false)
  const { pause } = request
  const resume = useMutation({
    mutationFn: () => resumeRequest(request.id),
    onSuccess: async () => {
      toast(t('resumed'))
      await shownAgain()
    },
  })
  if (!pause || pause.resumedAt) return null
  const last = pause.reminders.at(-1)
  const whom = pause.waitsFor === 'authority' ? pause.authority : t('theEnterprise')
  return (
    <section className="beside-line" aria-label={t('pauseLabel')}>
      <div className="grow">
        <p>
          <b>{t('waitsUntil', { whom, time: dueTime(pause.until, now) })}</b> <span className="second">{pause.words}</span>
        </p>
        <p className="small quiet">
          {[
            t('pausedBy', { name: pause.pausedBy, time: dayTime(pause.pausedAt, now) }),
            last && t('reminded', { n: pause.reminders.length, time: dayTime(last.remindedAt, now) }),
            t('goesOnByItself'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <FaultLine fault={resume.error} />
      </div>
      {request.whyNot.remindEnterprise === null ? (
        <button type="button" className="btn next" aria-expanded={reminding} onClick={() => setReminding(!reminding)}>
          {t('remind')}
        </button>
      ) : null}
      {request.whyNot.resumeRequest === null ? (
        <button type="button" className="btn" aria-busy={resume.isPending} onClick={() => resume.mutate()}>
          {t('resume')}
        </button>
      ) : null}
      {reminding ? <Remind request={request} onClose={() => setReminding(false)} /> : null}
    </section>
  )
}

function Remind({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('pauses')
  return (
    <WordsForm
      form={`request:${request.id}:remind`}
      label={t('remindWords')}
      placeholder={t('remindWords')}
      hint={t('remindHint')}
      send={t('sendReminder')}
      why={request.whyNot.remindEnterprise ?? null}
      take={words => remindEnterprise(request.id, { words })}
      done={t('remindedNow', { enterprise: request.enterprise.name })}
      onDone={onClose}
      onClose={onClose}
    />
  )
}

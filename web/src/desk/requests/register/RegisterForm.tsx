import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { loggedSources, requestSourceWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime, time } from '#shared/format.ts'
import { onKeys } from '#shared/on-keys.ts'
import { isProblem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { fromLocal, toLocal } from '../../calendar/local-time.ts'
import { ChosenFiles } from '../../files/ChosenFiles.tsx'
import { ServiceSelect } from '../../services/ServiceSelect.tsx'
import { useNumbers } from '../../settings/settings.query.ts'
import { atTheFoot } from '../../shared/at-the-foot.ts'
import { shownAgain } from '../../shared/changed.ts'
import { fileRequest } from '../request.steps.ts'
import { attachAll } from './attach-all.ts'
import { ContactFields } from './ContactFields.tsx'
import type { Found } from './FindEnterprise.tsx'
import { LikelyRequests } from './LikelyRequests.tsx'
import { OnTheSpot } from './OnTheSpot.tsx'

export type Filing = {
  source: (typeof loggedSources)[number]
  at: string
  contact: string
  phone: string
  service: string
  heading: string
  body: string
  /** what was answered on the spot; null while nothing was */
  reply: string | null
}

const blank: Filing = { source: 'call', at: '', contact: '', phone: '', service: '', heading: '', body: '', reply: null }

const shownFields = ['receivedAt', 'body', 'contactName', 'callbackPhone', 'title', 'serviceCode', 'reply']

type Props = { enterprise: Found; onChange: (() => void) | undefined; onDone: () => void }

/** What was said on the telephone or at the visit, and when it truly was: the 24 hours run from then. */
export function RegisterForm({ enterprise, onChange, onDone }: Props) {
  const { t } = useTranslation(['requests', 'requests-first'])
  const language = useLanguage()
  const draft = useDraft<Filing>(`register:${enterprise.id}`, blank)
  const filing = { ...draft.value, at: draft.value.at || toLocal(serverNow()) }
  const write = (changed: Partial<Filing>) => draft.write({ ...draft.value, ...changed })
  const [tried, setTried] = useState(false)
  const { receivedDaysBack } = useNumbers()
  const [files, setFiles] = useState<readonly File[]>([])
  const saving = useSaving(
    enterprise.id,
    files,
    () => ({ ...filing, ...draft.send(), at: filing.at }),
    () => {
      draft.discard()
      onDone()
    },
  )
  const of = (field: string) => (isProblem(saving.error) ? saving.error.of(field) : undefined)
  const badTime = fromLocal(filing.at) ? of('receivedAt') : t('register.needAt')
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (filing.body.trim() && filing.reply?.trim() !== '' && fromLocal(filing.at) && !saving.isPending) saving.mutate()
  }
  const press = onKeys({ 'ctrl+enter': () => submit() })
  return (
    <form className="form" onSubmit={submit} onKeyDown={press} noValidate>
      <div className="whose">
        <b className="one-line">{enterprise.name}</b>
        {onChange ? (
          <button type="button" className="btn bare" onClick={onChange}>
            {t('register.change')}
          </button>
        ) : null}
      </div>
      <div className="pair-of-fields">
        <Field label={t('register.source')}>
          {given => (
            <select
              {...given}
              className="box"
              value={filing.source}
              onChange={event => write({ source: event.target.value as Filing['source'] })}
            >
              {loggedSources.map(source => (
                <option key={source} value={source}>
                  {say(requestSourceWords[source], language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t(`register.at.${filing.source}`)} hint={t('register.atHint', { days: receivedDaysBack })} fault={badTime}>
          {given => (
            <input
              {...given}
              type="datetime-local"
              className="box"
              max={toLocal(serverNow())}
              min={toLocal(serverNow().subtract({ hours: 24 * receivedDaysBack }))}
              value={filing.at}
              onChange={event => write({ at: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field
        label={t('register.body')}
        hint={t('register.bodyHint')}
        fault={tried && !filing.body.trim() ? t('register.needBody') : of('body')}
      >
        {given => (
          <textarea {...given} className="box" rows={5} value={filing.body} onChange={event => write({ body: event.target.value })} />
        )}
      </Field>
      <LikelyRequests
        enterpriseId={enterprise.id}
        title={filing.heading}
        body={filing.body}
        serviceCode={filing.service}
        onLeave={onDone}
      />
      <OnTheSpot reply={filing.reply} missing={tried && filing.reply?.trim() === ''} write={write} />
      <ContactFields enterpriseId={enterprise.id} filing={filing} write={write} of={of} />
      <div className="pair-of-fields">
        <Field label={t('register.heading')} hint={t('register.headingHint')} fault={of('title')}>
          {given => <input {...given} className="box" value={filing.heading} onChange={event => write({ heading: event.target.value })} />}
        </Field>
        <Field label={t('register.service')} fault={of('serviceCode')}>
          {given => (
            <ServiceSelect {...given} none={t('register.serviceLater')} value={filing.service} onChange={service => write({ service })} />
          )}
        </Field>
      </div>
      <ChosenFiles files={files} onChange={setFiles} />
      <div className="acts">
        <button type="submit" className="btn do lg" aria-busy={saving.isPending}>
          {t(filing.reply === null ? 'register.save' : 'register.saveAnswered')}
        </button>
        {draft.savedAt ? (
          <span className="small quiet">{t('requests-first:composer.draftSaved', { time: time(draft.savedAt) })}</span>
        ) : null}
      </div>
      <FaultLine fault={atTheFoot(saving.error, shownFields)} />
    </form>
  )
}

function useSaving(enterpriseId: string, files: readonly File[], send: () => Filing, onSaved: () => void) {
  const { t } = useTranslation(['requests', 'requests-first'])
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async () => {
      const filing = send()
      const filed = await fileRequest({
        enterpriseId,
        title: filing.heading,
        body: filing.body,
        serviceCode: filing.service || null,
        callbackPhone: filing.phone,
        contactName: filing.contact,
        source: filing.source,
        receivedAt: fromLocal(filing.at)?.toString(),
        ...(filing.reply === null ? {} : { reply: filing.reply }),
      })
      const lost = await attachAll(filed.id, files)
      return { filed, answered: filing.reply !== null, lost }
    },
    onSuccess: async ({ filed, answered, lost }) => {
      onSaved()
      await shownAgain()
      const said = t(answered ? 'register.savedAnswered' : 'register.saved', {
        number: filed.number,
        due: dayTime(filed.answerDueAt, serverNow()),
      })
      toast(lost.length > 0 ? `${said} ${t('register.lost', { names: lost.join(t('list.and')) })}` : said, {
        label: t('requests-first:seeIt'),
        go: () => void navigate({ to: '/requests/$id', params: { id: filed.id } }),
      })
    },
  })
}

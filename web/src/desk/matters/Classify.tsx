import { useMutation, useQuery } from '@tanstack/react-query'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useCalendar } from '../calendar/useCalendar.ts'
import type { Request } from '../requests/request.queries.ts'
import { classifyRequest } from '../requests/request.steps.ts'
import { ServiceSelect } from '../services/ServiceSelect.tsx'
import { type ServiceItem, servicesQuery } from '../services/services.query.ts'
import { usePromiseWords } from '../services/usePromiseWords.ts'
import { shownAgain } from '../shared/changed.ts'

/** Names the service item; the settlement is reckoned anew from receipt. Absent for those who may not. R4.6 */
export function Classify({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const [asking, setAsking] = useState(false)
  if (request.whyNot.classifyRequest !== null) return null
  return (
    <>
      <button type="button" className="text-btn" onClick={() => setAsking(true)}>
        {t(request.serviceCode ? 'page.reclassify' : 'page.classify')}
      </button>
      {asking ? <ClassifyDialog request={request} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function ClassifyDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const [code, setCode] = useState(request.serviceCode ?? '')
  const item = useQuery(servicesQuery).data?.find(one => one.code === code)
  const saving = useMutation({
    mutationFn: () => classifyRequest(request.id, { serviceCode: code }),
    onSuccess: async () => {
      await shownAgain()
      if (item) toast(t('page.classified', { service: language === 'en' ? item.nameEn : item.nameZh }))
      onClose()
    },
  })
  return (
    <Dialog title={t('page.classifyTitle')} onClose={onClose} className="narrow">
      <p className="second">{t('page.classifyWhy')}</p>
      <Field label={t('register.service')}>{given => <ServiceSelect {...given} value={code} onChange={setCode} />}</Field>
      {item ? <WhatItMeans item={item} receivedAt={request.receivedAt} /> : null}
      <button type="button" className="btn do classify" disabled={!code || saving.isPending} onClick={() => saving.mutate()}>
        {t('page.classifySave')}
      </button>
      <FaultLine fault={saving.error} />
    </Dialog>
  )
}

/** 办结时限 7 个工作日，12-03 18:00 前 */
function WhatItMeans({ item, receivedAt }: { item: ServiceItem; receivedAt: string }) {
  const { t } = useTranslation('requests')
  const now = useNow()
  const language = useLanguage()
  const calendar = useCalendar()
  const promise = usePromiseWords()(item.promise)
  if (!calendar) return null
  const { dueAt } = deadlineOf(calendar, Temporal.Instant.from(receivedAt), item.promise)
  return (
    <p className="small quiet meaning">
      {t('page.classifyPromise', { promise, due: closingWords(dueAt, now, language) })} ·{' '}
      {t('page.classifyLead', { unit: item.leadUnit.name })}
    </p>
  )
}

import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import type { Visit } from './visit.queries.ts'
import { callOffVisit, consentToVisit, joinVisit } from './visit.steps.ts'

/** The steps that the server offers on a visit. */
export function VisitActs({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits')
  const [open, setOpen] = useState<'callOff' | 'consent' | null>(null)
  const joining = useMutation({ mutationFn: () => joinVisit(visit.id), onSuccess: () => toast(t('joined')) })
  const may = (step: Visit['may'][number]) => visit.may.includes(step)
  if (open) return <Words visit={visit} act={open} onClose={() => setOpen(null)} />
  return (
    <div className="visit-acts">
      <FaultLine fault={joining.error} />
      {may('callOffVisit') ? (
        <button type="button" className="btn" onClick={() => setOpen('callOff')}>
          {t('callOff')}
        </button>
      ) : null}
      {may('consentToVisit') ? (
        <button type="button" className="btn" onClick={() => setOpen('consent')}>
          {t('consentYes')}
        </button>
      ) : null}
      {may('joinVisit') ? (
        <button type="button" className="btn" aria-busy={joining.isPending} onClick={() => joining.mutate()}>
          {t('together')}
        </button>
      ) : null}
      {may('recordVisit') ? (
        <Link className="btn do" to="/visit-notes/$id" params={{ id: visit.enterpriseId }} search={{ visit: visit.id }}>
          {t('enter')}
        </Link>
      ) : null}
    </div>
  )
}

function Words({ visit, act, onClose }: { visit: Visit; act: 'callOff' | 'consent'; onClose: () => void }) {
  const { t } = useTranslation('visits')
  const [label, send, done] =
    act === 'callOff' ? [t('calledOffWhy'), t('callOffSend'), t('calledOff')] : [t('consentWho'), t('consentYes'), t('consentSaved')]
  return (
    <WordsForm
      form={`visit:${visit.id}:${act}`}
      label={label}
      placeholder={label}
      send={send}
      line={act === 'consent'}
      take={words => (act === 'callOff' ? callOffVisit(visit.id, words) : consentToVisit(visit.id, words))}
      done={done}
      onDone={onClose}
      onClose={onClose}
    />
  )
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { Fault, FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { ItsWords } from '../requests/ItsWords.tsx'
import { requestQuery } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { AnswerFirst } from './AnswerFirst.tsx'
import { DeclineInFull } from './DeclineInFull.tsx'
import type { DeclineRow } from './decline.queries.ts'
import { releaseDecline, returnDecline } from './decline.steps.ts'
import './declines.css'

type Row = Pick<DeclineRow, 'id' | 'requestId' | 'title' | 'enterpriseName' | 'proposedBy' | 'proposedAt'>

/** The superior reads it whole, and returns it with what to try, or lets it go. Releasing is a sentence and a quiet button. R5.2, R5.3 */
export function DecideDeclineDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTranslation(['declines', 'requests', 'requests-first'])
  const now = useNow()
  const { data: request, error, refetch } = useQuery(requestQuery(row.requestId))
  const decline = request?.declines.find(one => one.id === row.id)
  return (
    <Dialog title={t('decideTitle')} onClose={onClose} className="decline">
      <p className="quiet about">
        {t('proposedBy', { enterprise: row.enterpriseName, title: row.title, name: row.proposedBy, time: dayTime(row.proposedAt, now) })}
      </p>
      {!request && !error ? <Skeleton kind="lines" rows={5} /> : null}
      {!request && error ? <Fault fault={error} again={() => void refetch()} /> : null}
      {request && decline ? (
        <>
          <ItsWords request={request} label={t('requests-first:itsWords')} />
          <DeclineInFull decline={decline} ways={request.waysTried} />
          <AnswerFirst request={request} />
          <Decide row={row} days={request.limits.appealDays} onClose={onClose} />
        </>
      ) : null}
    </Dialog>
  )
}

function Decide({ row, days, onClose }: { row: Row; days: number; onClose: () => void }) {
  const { t } = useTranslation('declines')
  const [releasing, setReleasing] = useState(false)
  const release = useMutation({
    mutationFn: () => releaseDecline(row.id),
    onSuccess: async () => {
      toast(t('released', { enterprise: row.enterpriseName }))
      await shownAgain()
      onClose()
    },
  })
  return (
    <>
      <WordsForm
        form={`decline:${row.id}:return`}
        label={t('whatToTry')}
        placeholder={t('whatToTry')}
        hint={t('returnHint')}
        send={t('return')}
        take={toTry => returnDecline(row.id, { toTry })}
        done={t('returned', { name: row.proposedBy })}
        onDone={onClose}
      />
      <div className="last-resort">
        <p>{t(releasing ? 'releaseSure' : 'releaseMeans', { days })}</p>
        {releasing ? (
          <>
            <button type="button" className="btn bare" onClick={() => setReleasing(false)}>
              {t('notYet')}
            </button>
            <button type="button" className="btn" aria-busy={release.isPending} onClick={() => release.mutate()}>
              {t('releaseIt')}
            </button>
          </>
        ) : (
          <button type="button" className="btn" onClick={() => setReleasing(true)}>
            {t('release')}
          </button>
        )}
      </div>
      <FaultLine fault={release.error} />
    </>
  )
}

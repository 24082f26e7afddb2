import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { Fault, FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { type Request, requestQuery } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { DeclineInFull } from './DeclineInFull.tsx'
import type { DeclineRow } from './decline.queries.ts'
import { decideAppeal } from './decline.steps.ts'
import './declines.css'

type Row = Pick<DeclineRow, 'id' | 'requestId' | 'title' | 'enterpriseName'>
type Decision = 'upheld' | 'rejected'

/** A leader who took no part reads the refusal and the appeal, and decides with words the enterprise reads. R5.4 */
export function DecideAppealDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTranslation('declines')
  const { data: request, error, refetch } = useQuery(requestQuery(row.requestId))
  const decline = request?.declines.find(one => one.id === row.id)
  return (
    <Dialog title={t('appealTitle')} onClose={onClose} className="decline" reads>
      <p className="quiet about">{[row.enterpriseName, row.title].join(' · ')}</p>
      {!request && !error ? <Skeleton kind="lines" rows={5} /> : null}
      {!request && error ? <Fault fault={error} again={() => void refetch()} /> : null}
      {request && decline?.appeal ? (
        <>
          <AppealWords appeal={decline.appeal} />
          <DeclineInFull decline={decline} ways={request.waysTried} />
          <DecisionForm appealId={decline.appeal.id} onDone={onClose} />
        </>
      ) : null}
    </Dialog>
  )
}

/** What the enterprise says against it. */
export function AppealWords({ appeal }: { appeal: NonNullable<Request['declines'][number]['appeal']> }) {
  const { t } = useTranslation('declines')
  const now = useNow()
  return (
    <div className="appeal-words">
      <blockquote>{appeal.words}</blockquote>
      <p className="small quiet">{t('appealedBy', { name: appeal.appealedBy, time: dayTime(appeal.appealedAt, now) })}</p>
    </div>
  )
}

function DecisionForm({ appealId, onDone }: { appealId: string; onDone: () => void }) {
  const { t } = useTranslation('declines')
  const draft = useDraft<{ decision: Decision | ''; words: string }>(`appeal:${appealId}`, { decision: '', words: '' })
  const [tried, setTried] = useState(false)
  const { decision, words } = draft.value
  const lack = decision === '' ? t('chooseDecision') : words.trim() === '' && tried ? t('decisionNeedsWords') : null
  const step = useMutation({
    mutationFn: (chosen: Decision) => decideAppeal(appealId, { decision: chosen, words: draft.send().words.trim() }),
    onSuccess: async (_done, chosen) => {
      draft.discard()
      toast(t(`decided.${chosen}`))
      await shownAgain()
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (decision !== '' && words.trim() !== '' && !step.isPending) step.mutate(decision)
  }
  return (
    <form className="form block" onSubmit={submit} noValidate>
      <div>
        <Segmented
          label={t('decision')}
          options={[
            { value: 'upheld', label: t('decisions.upheld') },
            { value: 'rejected', label: t('decisions.rejected') },
          ]}
          value={decision}
          onChange={chosen => chosen !== '' && draft.write({ ...draft.value, decision: chosen })}
        />
      </div>
      {decision ? <p className="second">{t(`means.${decision}`)}</p> : null}
      <textarea
        className="box"
        aria-label={t('decisionWords')}
        placeholder={t('decisionWords')}
        maxLength={3000}
        value={words}
        onChange={event => draft.write({ ...draft.value, words: event.target.value })}
      />
      <div className="acts">
        <Allowed type="submit" kind={decision === 'rejected' ? undefined : 'do'} why={lack} aria-busy={step.isPending}>
          {decision ? t(`decide.${decision}`) : t('giveDecision')}
        </Allowed>
        <FaultLine fault={step.error} />
      </div>
    </form>
  )
}

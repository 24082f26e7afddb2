import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dueTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { acceptLeadership, consentToEndOfKey, declineLeadership, enforceLeader, refuseEndOfKey } from './leadership.steps.ts'
import type { KeyEndProposal, LeaderProposal, Led, WhyNotLeading } from './leading.ts'
import '../requests/beside.css'

type Props = { project: Led; change: LeaderProposal | null; end: KeyEndProposal | null; whyNot: WhyNotLeading }

/** What waits for an answer about who leads a project; whoever is asked answers here. R14.2, R14.4 */
export function LeadingWaits({ project, change, end, whyNot }: Props) {
  return (
    <>
      {change ? <Change project={project} change={change} whyNot={whyNot} /> : null}
      {end ? <End project={project} end={end} whyNot={whyNot} /> : null}
    </>
  )
}

function Change({ project: { id }, change, whyNot }: { project: Led; change: LeaderProposal; whyNot: WhyNotLeading }) {
  const { t } = useTranslation('leaderships')
  const { fromName: from, toName: to, proposedBy: name, reason, dueAt } = change
  const words = { decline: whyNot.declineLeadership, enforce: whyNot.enforceLeader }
  return (
    <Waiting
      label={t('change')}
      says={t('changeOf', { name, from, to, reason })}
      waitsFor={to}
      dueAt={dueAt}
      yes={whyNot.acceptLeadership === null ? { words: t('accept'), done: t('accepted'), take: () => acceptLeadership(id) } : null}
      no={[
        ...(words.enforce === null
          ? [
              {
                open: t('enforce'),
                why: t('enforceWhy'),
                hint: t('enforceHint'),
                send: t('enforceSend'),
                done: t('enforced', { name: to }),
              },
            ].map(form => ({ ...form, take: (said: string) => enforceLeader(id, said) }))
          : []),
        ...(words.decline === null
          ? [{ open: t('decline'), why: t('declineWhy'), hint: '', send: t('decline'), done: t('declined') }].map(form => ({
              ...form,
              take: (said: string) => declineLeadership(id, said),
            }))
          : []),
      ]}
      form={`project:${id}:leaderAnswer`}
    />
  )
}

function End({ project: { id, leader }, end, whyNot }: { project: Led; end: KeyEndProposal; whyNot: WhyNotLeading }) {
  const { t } = useTranslation('leaderships')
  const { proposedBy: name, reason, dueAt, waitsFor } = end
  const refuse = { open: t('endRefuse'), why: t('endRefuseWhy'), hint: '', send: t('endRefuse'), done: t('endRefused') }
  return (
    <Waiting
      label={t('endOfKey')}
      says={t('endOf', { name, reason })}
      waitsFor={waitsFor ?? leader?.name ?? ''}
      dueAt={dueAt}
      yes={
        whyNot.consentToEndOfKey === null ? { words: t('endConsent'), done: t('endConsented'), take: () => consentToEndOfKey(id) } : null
      }
      no={whyNot.refuseEndOfKey === null ? [{ ...refuse, take: (said: string) => refuseEndOfKey(id, said) }] : []}
      form={`project:${id}:endAnswer`}
    />
  )
}

type Words = { open: string; why: string; hint: string; send: string; done: string; take: (said: string) => Promise<unknown> }
type WaitingProps = {
  label: string
  says: string
  waitsFor: string
  dueAt: string | null
  yes: { words: string; done: string; take: () => Promise<unknown> } | null
  no: readonly Words[]
  form: string
}

function Waiting({ label, says, waitsFor, dueAt, yes, no, form }: WaitingProps) {
  const { t } = useTranslation('leaderships')
  const now = useNow()
  const [writing, setWriting] = useState<Words | null>(null)
  const step = useMutation({
    mutationFn: (take: () => Promise<unknown>) => take(),
    onSuccess: async () => {
      toast(yes?.done ?? '')
      await shownAgain()
    },
  })
  const close = () => setWriting(null)
  const press = (words: string, act: () => void, kind = ''): ReactNode => (
    <button key={words} type="button" className={`btn ${kind}`} disabled={step.isPending} onClick={act}>
      {words}
    </button>
  )
  return (
    <section className="beside-line" aria-label={label}>
      <div className="grow">
        <p>{says}</p>
        <p className="small quiet">{dueAt ? t('waitsFor', { name: waitsFor, time: dueTime(dueAt, now) }) : t('waiting')}</p>
        <FaultLine fault={step.error} />
      </div>
      {writing ? null : no.map(one => press(one.open, () => setWriting(one)))}
      {writing || !yes ? null : press(yes.words, () => step.mutate(yes.take), 'do')}
      {writing ? (
        <WordsForm
          form={`${form}:${writing.open}`}
          label={writing.why}
          placeholder={writing.why}
          {...(writing.hint ? { hint: writing.hint } : {})}
          send={writing.send}
          take={writing.take}
          done={writing.done}
          onDone={close}
          onClose={close}
        />
      ) : null}
    </section>
  )
}

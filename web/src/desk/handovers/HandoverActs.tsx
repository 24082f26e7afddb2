import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import type { Handover } from './handover.queries.ts'
import { acceptHandover, agreeHandover, declineHandover, enforceHandover, type Passed, withdrawHandover } from './handover.steps.ts'

/** The steps that the server offers on it: the answer, agreeing, taking it back, deciding it. */
export function HandoverActs({ handover: { id, may, toName, open } }: { handover: Handover }) {
  const { t } = useTranslation('handovers')
  const [writing, setWriting] = useState<'decline' | 'enforce' | null>(null)
  const enterprises = open.filter(group => group.passes).length
  const passed = ({ enterprises: n, contacts }: Passed) =>
    t(n === 0 ? 'act.acceptedWork' : contacts > 0 ? 'act.accepted' : 'act.acceptedServed', { enterprises: n, contacts })
  const plain = useMutation({
    mutationFn: (take: () => Promise<string>) => take(),
    onSuccess: said => toast(said),
  })
  const acts = {
    withdraw: async () => {
      await withdrawHandover(id)
      return t('act.withdrawn')
    },
    agree: async () => t('act.agreed', { name: (await agreeHandover(id)).waitsFor }),
    accept: async () => passed(await acceptHandover(id)),
  }
  const button = (act: keyof typeof acts, words: string, kind = '') =>
    may.includes(act) ? (
      <button
        type="button"
        className={`btn ${kind}`}
        disabled={plain.isPending}
        aria-busy={plain.isPending}
        onClick={() => plain.mutate(acts[act])}
      >
        {words}
      </button>
    ) : null
  if (writing) return <Words id={id} act={writing} toName={toName} onClose={() => setWriting(null)} />
  const opens = (act: 'decline' | 'enforce') =>
    may.includes(act) ? (
      <button type="button" className="btn" onClick={() => setWriting(act)}>
        {t(`act.${act}`)}
      </button>
    ) : null
  return (
    <div className="handover-acts">
      {may.includes('accept') ? <span className="small quiet hint">{t('act.acceptMeans')}</span> : null}
      <FaultLine fault={plain.error} />
      <div className="acts">
        {button('withdraw', t('act.withdraw'))}
        {opens('enforce')}
        {opens('decline')}
        {button('agree', t('act.agree'), 'do')}
        {button('accept', enterprises > 1 ? t('act.acceptAll', { n: enterprises }) : t('act.accept'), 'do')}
      </div>
    </div>
  )
}

function Words({ id, act, toName, onClose }: { id: string; act: 'decline' | 'enforce'; toName: string; onClose: () => void }) {
  const { t } = useTranslation('handovers')
  const [done, setDone] = useState('')
  const take = async (words: string) => {
    if (act === 'decline') return declineHandover(id, words)
    const { enterprises } = await enforceHandover(id, words)
    setDone(t(enterprises === 0 ? 'act.enforcedWork' : 'act.enforced', { enterprises, name: toName }))
    return enterprises
  }
  return (
    <WordsForm
      form={`handover:${id}:${act}`}
      label={t(`act.${act}Why`)}
      placeholder={t(`act.${act}Why`)}
      hint={t(`act.${act}Hint`)}
      send={t(act === 'decline' ? 'act.decline' : 'act.enforceSend')}
      take={take}
      done={act === 'decline' ? t('act.declined') : done || t('status.enforced')}
      onDone={onClose}
      onClose={onClose}
    />
  )
}

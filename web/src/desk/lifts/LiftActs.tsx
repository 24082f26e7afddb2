import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dueTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { LendDialog } from './LendDialog.tsx'
import type { Lift } from './lift.queries.ts'
import { acceptLift, answerLift, returnLift, sendBackLift, withdrawLift } from './lift.steps.ts'

type Written = 'sendBack' | 'return' | 'answer'
type Open = Written | 'lift' | 'further'

/** The steps that the server offers on it. R18.2 */
export function LiftActs({ lift }: { lift: Lift }) {
  const { t } = useTranslation('lifts')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const plain = useMutation({ mutationFn: (take: () => Promise<string>) => take(), onSuccess: said => toast(said) })
  const accept = async () => {
    await acceptLift(lift.id)
    return t('act.accepted', { time: dueTime(lift.dueAt, serverNow()) })
  }
  const withdraw = async () => {
    await withdrawLift(lift.id)
    return t('act.withdrawn')
  }
  if (open === 'sendBack' || open === 'return' || open === 'answer') return <Words lift={lift} act={open} onClose={close} />
  const button = (step: Lift['may'][number], words: string, press: () => void, kind = '') =>
    lift.may.includes(step) ? (
      <button type="button" className={`btn ${kind}`} disabled={plain.isPending} onClick={press}>
        {words}
      </button>
    ) : null
  return (
    <div className="lift-acts">
      <FaultLine fault={plain.error} />
      <div className="acts">
        {button('withdrawLift', t('act.withdraw'), () => plain.mutate(withdraw))}
        {button('sendBackLift', t('act.sendBack'), () => setOpen('sendBack'))}
        {button('returnLift', t('act.return'), () => setOpen('return'))}
        {button('liftFurther', t('act.further'), () => setOpen('further'))}
        {button('liftQuestion', t('act.lift'), () => setOpen('lift'), 'do')}
        {button('acceptLift', t('act.accept'), () => plain.mutate(accept), 'do')}
        {button('answerLift', t('act.answer'), () => setOpen('answer'), 'do')}
      </div>
      {open ? <LendDialog lift={lift} further={open === 'further'} onClose={close} /> : null}
    </div>
  )
}

const takes = { sendBack: sendBackLift, return: returnLift, answer: answerLift }
const said = {
  sendBack: { label: 'act.sendBackWhy', hint: 'act.sendBackHint', done: 'act.sentBack' },
  return: { label: 'act.returnWhy', hint: 'act.returnHint', done: 'act.returned' },
  answer: { label: 'act.answerWords', hint: 'act.answerHint', done: 'act.answered' },
} as const

function Words({ lift: { id }, act, onClose }: { lift: Lift; act: Written; onClose: () => void }) {
  const { t } = useTranslation('lifts')
  const { label, hint, done } = said[act]
  return (
    <WordsForm
      form={`lift:${id}:${act}`}
      label={t(label)}
      placeholder={t(label)}
      hint={t(hint)}
      send={t(`act.${act}`)}
      take={words => takes[act](id, words)}
      done={t(done)}
      onDone={onClose}
      onClose={onClose}
    />
  )
}

import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { SignRule } from '@yigen/domain/signs/sign-rules.ts'
import { evidenceWords } from '@yigen/domain/signs/sign-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { shownAgain } from '../shared/changed.ts'
import type { SignRow } from './sign.queries.ts'
import { answerSign } from './sign.steps.ts'
import { useRuleWords } from './useRuleWords.ts'

/** Which of the signs came true, by what was found. R23.2 */
export function AnswerDialog({ row, onClose }: { row: SignRow; onClose: () => void }) {
  const { t } = useTranslation('signs')
  const language = useLanguage()
  const ruleWords = useRuleWords()
  const [came, setCame] = useState<readonly SignRule[]>([])
  const today = dateIn(serverNow())
  const step = useMutation({
    mutationFn: () => answerSign(row.id, { cameTrue: [...came] }),
    onSuccess: async () => {
      toast(t('answerDialog.done'))
      await shownAgain()
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!step.isPending) step.mutate()
  }
  return (
    <Dialog title={`${t('answerDialog.title')} · ${row.enterpriseName}`} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <p className="second small">{t('answerDialog.means')}</p>
        {row.signs.map(sign => (
          <label key={sign.rule} className="tick sign-tick">
            <input
              type="checkbox"
              checked={came.includes(sign.rule)}
              onChange={({ target }) => setCame(target.checked ? [...came, sign.rule] : came.filter(rule => rule !== sign.rule))}
            />
            <span>
              {ruleWords(sign.rule)}
              <small>{say(evidenceWords(sign, today), language)}</small>
            </span>
          </label>
        ))}
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('answerDialog.send')}
          </Allowed>
          <FaultLine fault={step.error} />
        </div>
      </form>
    </Dialog>
  )
}

import { useMutation } from '@tanstack/react-query'
import { type ReviewGrade, reviewGrades } from '@yigen/domain/reviews/review-grade.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dueTime } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { RiskFields } from './RiskFields.tsx'
import { recordReview } from './review.steps.ts'
import { isWholeRisk, sentRisk, type Teammate, type WrittenRisk } from './written-risk.ts'
import './reviews.css'

type Props = { projectId: string; team: readonly Teammate[]; onClose: () => void }

/** How a key project stands, and what threatens it: with who does what about it by when. R14.3 */
export function RecordReviewDialog({ projectId, team, onClose }: Props) {
  const { t } = useTranslation('reviews')
  const draft = useDraft(`project:${projectId}:review`, { grade: 'steady' as ReviewGrade, words: '', risks: [] as WrittenRisk[] })
  const [tried, setTried] = useState(false)
  const { grade, words, risks } = draft.value
  const write = (changed: Partial<typeof draft.value>) => draft.write({ ...draft.value, ...changed })
  const step = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return recordReview(projectId, { grade: sent.grade, words: sent.words.trim(), risks: sent.risks.map(sentRisk) })
    },
    onSuccess: async ({ nextDueAt }) => {
      draft.discard()
      toast(t('saved', { time: dueTime(nextDueAt, serverNow()) }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(step.error, 'words', 'risks')
  const lacks = (grade !== 'steady' && risks.length === 0) || !risks.every(isWholeRisk)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (words.trim() && !lacks && !step.isPending) step.mutate()
  }
  const options = reviewGrades.map(value => ({ value, label: t(`grades.${value}`) }))
  return (
    <Dialog title={t('open')} onClose={onClose}>
      <p className="second">{t('internal')}</p>
      <form className="form block" onSubmit={submit} noValidate>
        <div>
          <Segmented label={t('grade')} options={options} value={grade} onChange={value => write({ grade: value })} />
        </div>
        <Field label={t('words')} fault={faults.of('words') ?? (tried && !words.trim() ? t('needWords') : undefined)}>
          {given => (
            <textarea {...given} className="box" maxLength={2000} value={words} onChange={event => write({ words: event.target.value })} />
          )}
        </Field>
        <RiskFields
          risks={risks}
          team={team}
          write={all => write({ risks: all })}
          fault={faults.of('risks') ?? (tried && lacks ? t('needRisk') : undefined)}
        />
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('save')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

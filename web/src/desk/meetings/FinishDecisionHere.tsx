import { useTranslation } from 'react-i18next'
import type { StepProps } from '../shared/slice.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { finishMeetingDecision } from './meeting.steps.ts'

/** One's own decision of a meeting, done below its row of the day. R17.3 */
export function FinishDecisionHere({ row: { subject }, onDone, onClose }: StepProps) {
  const { t } = useTranslation('meetings-first')
  return (
    <WordsForm
      form={`meetingDecision:${subject.id}`}
      label={t('finishWords')}
      placeholder={t('finishWords')}
      send={t('finish')}
      take={words => finishMeetingDecision(subject.id, words)}
      done={t('finished')}
      onDone={onDone}
      onClose={onClose}
    />
  )
}

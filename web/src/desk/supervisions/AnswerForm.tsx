import { useTranslation } from 'react-i18next'
import type { Request } from '../requests/request.queries.ts'
import { WordsForm } from '../shared/WordsForm.tsx'
import { answerSupervision } from './supervision.steps.ts'

type Props = { supervision: Request['supervisions'][number]; onClose: () => void }

/** Who has the matter in hand answers to who gave the order. R7.6 */
export function AnswerForm({ supervision: { id, order, givenBy }, onClose }: Props) {
  const { t } = useTranslation('supervisions-first')
  return (
    <WordsForm
      form={`supervision:${id}:answer`}
      label={t('answerWords')}
      placeholder={t('answerWords')}
      hint={t('answerHint', { name: givenBy })}
      send={t(`answerOf.${order}`)}
      take={words => answerSupervision(id, { words })}
      done={t('answered', { name: givenBy })}
      onDone={onClose}
      onClose={onClose}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { proposeEndOfKey } from './leadership.steps.ts'
import type { Led } from './leading.ts'

/** Its leader is asked whether it may stop being key; until they consent it is. R14.4 */
export function EndOfKeyDialog({ project, onClose }: { project: Led; onClose: () => void }) {
  const { t } = useTranslation('leaderships')
  return (
    <Dialog title={t('endOfKey')} onClose={onClose}>
      <p className="second">{t('endMeans')}</p>
      <WordsForm
        form={`project:${project.id}:endOfKey`}
        label={t('endWhy')}
        placeholder={t('endWhy')}
        send={t('endSend')}
        take={reason => proposeEndOfKey(project.id, reason)}
        done={t('endProposed', { name: project.leader?.name ?? '' })}
        onDone={onClose}
        onClose={onClose}
      />
    </Dialog>
  )
}

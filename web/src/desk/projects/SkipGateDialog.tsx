import type { Gate } from '@yigen/domain/projects/project-stage.ts'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { skipGate } from './project.steps.ts'

type Props = { project: { id: string }; gate: Gate; stage: string; onClose: () => void }

/** The leader, or without one the minister, goes past a gate with a reason that stays. R13.4 */
export function SkipGateDialog({ project, gate, stage, onClose }: Props) {
  const { t } = useTranslation('projects')
  return (
    <Dialog title={t('skip.title', { stage })} onClose={onClose}>
      <p className="second">{t('skip.means')}</p>
      <WordsForm
        form={`project:${project.id}:skip`}
        label={t('reason')}
        placeholder={t('skip.placeholder')}
        send={t('skip.do')}
        done={t('skip.done', { stage })}
        take={reason => skipGate(project.id, gate, reason)}
        onDone={onClose}
        onClose={onClose}
      />
    </Dialog>
  )
}

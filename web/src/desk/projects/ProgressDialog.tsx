import { progressKinds } from '@yigen/domain/projects/progress-kind.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { recordProgress } from './project.steps.ts'

/** 记进展: what happened. The enterprise reads progress; notes and risks stay in the office. R11.3, R13.7 */
export function ProgressDialog({ project, onClose }: { project: { id: string }; onClose: () => void }) {
  const { t } = useTranslation('projects')
  const [kind, setKind] = useState<(typeof progressKinds)[number]>('progress')
  return (
    <Dialog title={t('progress.title')} onClose={onClose}>
      <Segmented
        label={t('progress.kind')}
        options={progressKinds.map(value => ({ value, label: t(`progress.kinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <WordsForm
        form={`project:${project.id}:progress`}
        label={t('progress.words')}
        placeholder={t(`progress.placeholder.${kind}`)}
        hint={t(`progress.readBy.${kind}`)}
        send={t('progress.do')}
        done={t('progress.done')}
        take={words => recordProgress(project.id, kind, words)}
        onDone={onClose}
        onClose={onClose}
      />
    </Dialog>
  )
}

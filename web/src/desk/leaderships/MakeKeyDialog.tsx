import { useTranslation } from 'react-i18next'
import { makeKeyProject } from './leadership.steps.ts'
import { NameLeaderDialog } from './NameLeaderDialog.tsx'

/** The minister makes a project key and names who leads it. R14.2 */
export function MakeKeyDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation('leaderships')
  return (
    <NameLeaderDialog
      form={`project:${projectId}:key`}
      title={t('makeKey')}
      means={t('makeKeyMeans')}
      exceptId={null}
      reasonLabel={t('optionalReason')}
      needsReason={false}
      send={() => t('makeKey')}
      done={name => t('made', { name })}
      take={(leaderId, reason) => makeKeyProject(projectId, { leaderId, reason })}
      onClose={onClose}
    />
  )
}

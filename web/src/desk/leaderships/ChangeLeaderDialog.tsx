import { useTranslation } from 'react-i18next'
import { proposeLeader } from './leadership.steps.ts'
import type { Led } from './leading.ts'
import { NameLeaderDialog } from './NameLeaderDialog.tsx'

/** Another leader is asked to lead the project; until they accept it stays as it is. R14.2 */
export function ChangeLeaderDialog({ project: { id, leader }, onClose }: { project: Led; onClose: () => void }) {
  const { t } = useTranslation('leaderships')
  return (
    <NameLeaderDialog
      form={`project:${id}:leader`}
      title={t('change')}
      means={t('changeMeans', { name: leader?.name ?? '' })}
      exceptId={leader?.id ?? null}
      reasonLabel={t('reason')}
      needsReason
      send={name => t('changeSend', { name })}
      done={name => t('changeProposed', { name })}
      take={(leaderId, reason) => proposeLeader(id, { leaderId, reason })}
      onClose={onClose}
    />
  )
}

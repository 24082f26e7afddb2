import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { removeProjectMember } from './project.steps.ts'

export function RemoveMember({ projectId, member }: { projectId: string; member: { memberId: string; name: string } }) {
  const { t } = useTranslation('projects')
  const removing = useMutation({
    mutationFn: () => removeProjectMember(projectId, member.memberId),
    onSuccess: () => toast(t('team.removed', { name: member.name })),
  })
  return (
    <>
      <button
        type="button"
        className="link-btn"
        aria-label={t('team.removeThem', { name: member.name })}
        aria-busy={removing.isPending}
        onClick={() => removing.mutate()}
      >
        {t('team.remove')}
      </button>
      <FaultLine fault={removing.error} />
    </>
  )
}

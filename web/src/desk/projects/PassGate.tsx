import { useMutation } from '@tanstack/react-query'
import type { Gate } from '@yigen/domain/projects/project-stage.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { passGate } from './project.steps.ts'

/** One passes the gate, once; who comes second is told who was first. R13.3 */
export function PassGate({ project, gate }: { project: { id: string; whyNot: { passGate: string | null } }; gate: Gate }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const passing = useMutation({
    mutationFn: () => passGate(project.id, gate),
    onSuccess: () => toast(t(gate === 'taxed' ? 'gate.landed' : 'gate.passed', { stage: say(projectStageWords[gate], language) })),
  })
  return (
    <>
      <Allowed kind="do" why={project.whyNot.passGate} aria-busy={passing.isPending} onClick={() => passing.mutate()}>
        {t('gate.pass')}
      </Allowed>
      <FaultLine fault={passing.error} />
    </>
  )
}

import { useMutation } from '@tanstack/react-query'
import { isBefore, type ProjectStage, projectStages, projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { Choice } from '../shared/Choice.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import { endProject, pauseProject, recordMovedAway, resumeProject, setStageBack } from './project.steps.ts'

export const stateActs = ['pauseProject', 'resumeProject', 'setStageBack', 'endProject', 'recordMovedAway'] as const
type StateAct = (typeof stateActs)[number]
type Props = { act: StateAct; project: { id: string; name: string; stage: ProjectStage }; onClose: () => void }

const asks: Record<StateAct, { reason: boolean; day: boolean; where: boolean; stage: boolean }> = {
  pauseProject: { reason: true, day: true, where: false, stage: false },
  resumeProject: { reason: false, day: false, where: false, stage: false },
  setStageBack: { reason: true, day: false, where: false, stage: true },
  endProject: { reason: true, day: false, where: true, stage: false },
  recordMovedAway: { reason: true, day: false, where: true, stage: false },
}

/** Whether it goes on: paused until a day, resumed, set back, ended as lost, moved away. Each with what its step asks. R13.2, R13.5, R13.6 */
export function StateDialog({ act, project, onClose }: Props) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const before = projectStages.filter(stage => isBefore(stage, project.stage))
  const [written, setWritten] = useState({ reason: '', day: '', where: '', stage: before.at(-1) ?? ('lead' as ProjectStage) })
  const [tried, setTried] = useState(false)
  const fields = asks[act]
  const write = (changed: Partial<typeof written>) => setWritten({ ...written, ...changed })
  const taking = useMutation({
    mutationFn: () => take[act](project.id, written),
    onSuccess: () => {
      toast(t(`state.${act}.done`, { name: project.name }))
      onClose()
    },
  })
  const faults = faultsOf(taking.error, 'reason', 'until', 'where', 'stage')
  const lack = (field: 'reason' | 'day' | 'where') => (tried && fields[field] && written[field].trim() === '' ? t('needed') : undefined)
  const submit = () => {
    setTried(true)
    if (!(['reason', 'day', 'where'] as const).some(field => fields[field] && written[field].trim() === '')) taking.mutate()
  }
  return (
    <AskDialog
      title={t(`acts.${act}`)}
      submit={t(`state.${act}.do`)}
      onSubmit={submit}
      onClose={onClose}
      pending={taking.isPending}
      fault={faults.rest}
    >
      <p className="second">{t(`state.${act}.means`)}</p>
      {fields.stage ? (
        <Field label={t('state.stage')} fault={faults.of('stage')}>
          {() => (
            <Choice
              label={t('state.stage')}
              value={written.stage}
              options={before.map(stage => ({ value: stage, label: say(projectStageWords[stage], language) }))}
              onChange={stage => write({ stage: (stage ?? written.stage) as ProjectStage })}
            />
          )}
        </Field>
      ) : null}
      {fields.day ? (
        <Field label={t('state.until')} hint={t('state.untilHint')} fault={faults.of('until') ?? lack('day')}>
          {given => (
            <input {...given} type="date" className="box" value={written.day} onChange={event => write({ day: event.target.value })} />
          )}
        </Field>
      ) : null}
      {fields.where ? (
        <WordField
          label={t('state.where')}
          hint={t('state.whereHint')}
          maxLength={120}
          fault={faults.of('where') ?? lack('where')}
          value={written.where}
          onChange={where => write({ where })}
        />
      ) : null}
      {fields.reason ? (
        <WordField
          label={t('reason')}
          maxLength={500}
          fault={faults.of('reason') ?? lack('reason')}
          value={written.reason}
          onChange={reason => write({ reason })}
        />
      ) : null}
    </AskDialog>
  )
}

type Written = { reason: string; day: string; where: string; stage: ProjectStage }
const take: Record<StateAct, (id: string, written: Written) => Promise<unknown>> = {
  pauseProject: (id, { day, reason }) => pauseProject(id, day, reason.trim()),
  resumeProject: id => resumeProject(id),
  setStageBack: (id, { stage, reason }) => setStageBack(id, stage, reason.trim()),
  endProject: (id, { reason, where }) => endProject(id, reason.trim(), where.trim()),
  recordMovedAway: (id, { reason, where }) => recordMovedAway(id, reason.trim(), where.trim()),
}

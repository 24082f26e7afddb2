import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Helper, helpersChanged } from './asked.ts'
import { HelpersField } from './HelpersField.tsx'
import { PlainStep } from './PlainStep.tsx'
import type { Task } from './task.queries.ts'
import { changeHelpingUnits } from './task.steps.ts'

/** Who helps from now on, and who no longer. R7.1 */
export function ChangeHelpersForm({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation('tasks-first')
  const [helpers, setHelpers] = useState<readonly Helper[]>(task.helpers)
  const change = helpersChanged(task.helpers, helpers)
  const same = change.add.length + change.remove.length === 0
  return (
    <>
      <HelpersField leadId={task.unitId} helpers={helpers} named={task.helpers.map(one => one.unitId)} onChange={setHelpers} />
      <PlainStep
        means={t('hint.changeHelpingUnits', { unit: task.unitName })}
        send={t('act.changeHelpingUnits')}
        kind="next"
        why={same ? t('sameHelpers') : (task.whyNot.changeHelpingUnits ?? null)}
        take={() => changeHelpingUnits(task.id, change)}
        done={t('done.changeHelpingUnits')}
        onDone={onClose}
      />
    </>
  )
}

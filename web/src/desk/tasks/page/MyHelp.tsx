import { useTranslation } from 'react-i18next'
import { useSession } from '../../shared/session.tsx'
import { ExtensionNote } from '../ExtensionNote.tsx'
import { ReportForm } from '../ReportForm.tsx'
import { TaskFiles } from '../TaskFiles.tsx'
import type { TaskView } from '../task.queries.ts'
import { Reports } from './Reports.tsx'

/** A helping unit says and shows what it has found; the rest is for the unit that leads. R7.1 */
export function MyHelp({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks')
  const { member } = useSession()
  const asked = task.helpers.find(one => one.unitId === member.unitId)?.asked
  const own = task.files.filter(file => file.internal && file.attachedBy === member.name)
  return (
    <>
      <p className="second">{t('helpMeans', { unit: task.unitName })}</p>
      {asked ? <blockquote className="result">{asked}</blockquote> : null}
      <ExtensionNote task={task} />
      <Reports task={task} />
      {task.whyNot.reportInterim === null ? (
        <ReportForm task={task}>
          <TaskFiles task={task} files={own} />
        </ReportForm>
      ) : (
        <>
          <p className="small quiet">{t('helpWaits', { unit: task.unitName })}</p>
          <TaskFiles task={task} files={own} />
        </>
      )}
    </>
  )
}

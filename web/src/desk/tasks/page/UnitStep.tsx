import { ReportForm } from '../ReportForm.tsx'
import { ReturnForm } from '../ReturnForm.tsx'
import type { TaskView } from '../task.queries.ts'
import { AskExtensionForm } from './AskExtensionForm.tsx'
import { NameHandlerForm } from './NameHandlerForm.tsx'

/** What a unit can do beside its result. R7.5 */
export const besides = ['reportInterim', 'askExtension', 'nameHandler'] as const
export type Beside = (typeof besides)[number] | 'returnTask'

type Props = { step: Beside; task: TaskView; onClose: () => void }

/** One of them, in place of the result. */
export function UnitStep({ step, task, onClose }: Props) {
  switch (step) {
    case 'returnTask':
      return <ReturnForm task={task} onClose={onClose} />
    case 'askExtension':
      return <AskExtensionForm task={task} onClose={onClose} />
    case 'nameHandler':
      return <NameHandlerForm task={task} onClose={onClose} />
    case 'reportInterim':
      return <ReportForm task={task} onClose={onClose} />
  }
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { mostTasksAtOnce } from '@yigen/domain/tasks/task-promise.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { time } from '#shared/format.ts'
import { onKeys } from '#shared/on-keys.ts'
import { serverNow } from '#shared/ticker.ts'
import { useCalendar } from '../calendar/useCalendar.ts'
import { ChosenFiles } from '../files/ChosenFiles.tsx'
import type { Request } from '../requests/request.queries.ts'
import { servicesQuery } from '../services/services.query.ts'
import { useNumbers } from '../settings/settings.query.ts'
import { shownAgain } from '../shared/changed.ts'
import { useSession } from '../shared/session.tsx'
import { AskedFields } from './AskedFields.tsx'
import { type Asked, blankAsked, firstAsked, handingOf, helpersOf, missingOf, proposedDays, unitsOf, withoutHelpers } from './asked.ts'
import { handToUnit } from './task.steps.ts'
import { useFilesToHand } from './useFilesToHand.ts'
import { useSayHanded } from './useSayHanded.ts'
import './tasks.css'

type Props = { request: Request; onSaved: (time: string | null) => void; onDone: () => void }

/** The composer's third tab: several units at once, each with what it is asked, its promise and who helps it, proposed from the service item. R7.1 */
export function HandToUnit({ request, onSaved, onDone }: Props) {
  const { t } = useTranslation('tasks')
  const { draft, days, units } = useHanding(request)
  const [tried, setTried] = useState(false)
  const { filesOf, putFiles, sendFiles } = useFilesToHand()
  const sayHanded = useSayHanded()
  const { acceptanceHours } = useNumbers()
  const saved = draft.savedAt ? time(draft.savedAt) : null
  useEffect(() => onSaved(saved), [saved, onSaved])
  const tasks = draft.value
  const why = request.whyNot.handToUnit ?? null
  const sending = useMutation({
    mutationFn: () =>
      handToUnit(request.id, { tasks: draft.send().map(task => ({ ...handingOf(task), helpers: helpersOf(task.helpers) })) }),
    onSuccess: async handed => {
      draft.discard()
      sayHanded(handed)
      await sendFiles(handed)
      await shownAgain()
      onDone()
    },
  })
  const send = () => {
    setTried(true)
    if (tasks.every(task => missingOf(task) === null) && !why && !sending.isPending) sending.mutate()
  }
  const put = (index: number, asked: Asked) => {
    const ownPart = asked.unitId === tasks[index]?.unitId ? [] : [asked.unitId]
    draft.write(tasks.map((task, at) => (at === index ? asked : withoutHelpers(task, ownPart))))
  }
  const add = (unitId: string) => {
    const written = tasks.filter(task => task.unitId !== '' || task.asked !== '')
    draft.write([...written.map(task => withoutHelpers(task, [unitId])), blankAsked(unitId, days)])
  }
  const taken = tasks.map(task => task.unitId)
  const press = onKeys({ 'ctrl+enter': send })
  return (
    <div id="composer-panel" role="tabpanel" aria-labelledby="composer-hand" className="handing" onKeyDown={press}>
      <ol>
        {tasks.map((task, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts being written have no name yet
          <li key={index}>
            <AskedFields
              asked={task}
              taken={taken}
              withHelpers
              missing={tried ? missingOf(task) : null}
              onChange={asked => put(index, asked)}
            />
            <ChosenFiles files={filesOf(task.unitId)} note={t('withFiles')} onChange={files => putFiles(task.unitId, files)} />
            {tasks.length > 1 ? (
              <button type="button" className="btn bare sm" onClick={() => draft.write(tasks.filter((_, at) => at !== index))}>
                {t('dropUnit', { n: index + 1 })}
              </button>
            ) : null}
          </li>
        ))}
      </ol>
      <More units={units.filter(unit => !taken.includes(unit.id))} full={tasks.length >= mostTasksAtOnce} onAdd={add} />
      <div className="acts">
        <span className="grow" />
        {why ? null : <span className="small quiet hint">{t('handHint', { hours: acceptanceHours })}</span>}
        <Allowed why={why} kind="do" onClick={send} aria-busy={sending.isPending}>
          {t(tasks.length > 1 ? 'handMany' : 'hand', { n: tasks.length })}
          <kbd className="key">Ctrl ↵</kbd>
        </Allowed>
      </div>
      <div className="faults">
        <FaultLine fault={sending.error} />
      </div>
    </div>
  )
}

/** The units the service item names, one press each, and any other. */
function More({ units, full, onAdd }: { units: readonly { id: string; name: string }[]; full: boolean; onAdd: (unitId: string) => void }) {
  const { t } = useTranslation('tasks')
  if (full) return null
  return (
    <div className="more-units">
      {units.map(unit => (
        <button key={unit.id} type="button" className="btn sm" onClick={() => onAdd(unit.id)}>
          {t('addUnit', { unit: unit.name })}
        </button>
      ))}
      <button type="button" className="btn bare sm" onClick={() => onAdd('')}>
        {t('addAnother')}
      </button>
    </div>
  )
}

/** What is being written; nothing yet, it begins with the leading unit of the service item. */
function useHanding(request: Request) {
  const calendar = useCalendar()
  const item = useQuery(servicesQuery).data?.find(one => one.code === request.serviceCode)
  const own = useSession().member.unitId
  const units = unitsOf(item, request).filter(unit => unit.id !== own)
  const days = proposedDays(calendar, request, item, serverNow())
  const draft = useDraft<readonly Asked[]>(`request:${request.id}:hand`, [firstAsked(item, units, days)])
  return { draft, days, units }
}

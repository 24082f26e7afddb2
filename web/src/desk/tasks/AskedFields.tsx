import { type TaskPromiseUnit, taskPromiseAmounts, taskPromiseUnits } from '@yigen/domain/tasks/task-promise.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useCalendar } from '../calendar/useCalendar.ts'
import { type Asked, isAmount, type missingOf, withoutHelpers } from './asked.ts'
import { finishByWords } from './finish-by.ts'
import { HelpersField } from './HelpersField.tsx'
import { UnitToAsk } from './UnitToAsk.tsx'

type Props = {
  asked: Asked
  onChange: (asked: Asked) => void
  taken?: readonly string[]
  /** whether helping units are named with it */
  withHelpers?: boolean
  /** the field that is still empty, once one tried to send */
  missing: ReturnType<typeof missingOf>
}

/** One unit, what it is asked, by when in words, and who helps it. R7.1 */
export function AskedFields({ asked, onChange, taken = [], withHelpers = false, missing }: Props) {
  const { t } = useTranslation('tasks-first')
  const write = (changed: Partial<Asked>) => onChange({ ...asked, ...changed })
  return (
    <div className="asked-fields">
      <Field label={t(asked.helpers?.length ? 'leads' : 'unit')} fault={missing === 'unitId' ? t('missing.unitId') : undefined}>
        {given => (
          <UnitToAsk
            {...given}
            value={asked.unitId}
            taken={taken}
            onChange={unitId => onChange(withoutHelpers({ ...asked, unitId }, [unitId]))}
          />
        )}
      </Field>
      <Within asked={asked} write={write} missing={missing === 'amount'} />
      <div className="whole">
        <Field label={t('asked')} hint={t('askedHint')} fault={missing === 'asked' ? t('missing.asked') : undefined}>
          {given => (
            <textarea
              {...given}
              name="asked"
              className="box"
              placeholder={t('askedPlaceholder')}
              maxLength={2000}
              value={asked.asked}
              onChange={event => write({ asked: event.target.value })}
            />
          )}
        </Field>
      </div>
      {withHelpers ? (
        <div className="whole">
          <HelpersField leadId={asked.unitId} helpers={asked.helpers ?? []} onChange={helpers => write({ helpers })} />
        </div>
      ) : null}
    </div>
  )
}

function Within({ asked, write, missing }: { asked: Asked; write: (changed: Partial<Asked>) => void; missing: boolean }) {
  const { t } = useTranslation('tasks-first')
  const due = useDue(asked)
  return (
    <Field label={t('promise')} hint={due} fault={missing ? t('missing.amount', taskPromiseAmounts) : undefined}>
      {given => (
        <span className="promise">
          <input
            {...given}
            type="number"
            className="box"
            min={taskPromiseAmounts.least}
            max={taskPromiseAmounts.most}
            inputMode="numeric"
            value={asked.amount}
            onChange={event => write({ amount: event.target.value })}
          />
          <select
            className="box"
            aria-label={t('promiseUnit')}
            value={asked.unit}
            onChange={event => write({ unit: event.target.value as TaskPromiseUnit })}
          >
            {taskPromiseUnits.map(unit => (
              <option key={unit} value={unit}>
                {t(`units.${unit}`)}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}

/** 周五 11-27 18:00 前 */
function useDue({ amount, unit }: Asked): string | undefined {
  const { t } = useTranslation('tasks-first')
  const calendar = useCalendar()
  const now = useNow()
  const language = useLanguage()
  if (!calendar || !isAmount(amount)) return undefined
  return t('dueBy', { time: finishByWords(calendar, now, { amount: Number(amount), unit }, now, language) })
}

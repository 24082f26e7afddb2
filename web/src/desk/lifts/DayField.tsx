import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { serverNow } from '#shared/ticker.ts'

type Props = { value: string; write: (value: string) => void; tried: boolean; fault: string | undefined }

/** By which day an answer helps. */
export function DayField({ value, write, tried, fault }: Props) {
  const { t } = useTranslation('lifts')
  return (
    <Field label={t('day')} fault={fault ?? (tried && !value ? t('needDay') : undefined)}>
      {given => (
        <input
          {...given}
          type="date"
          name="day"
          className="box lift-day"
          min={dateIn(serverNow()).toString()}
          value={value}
          onChange={event => write(event.target.value)}
        />
      )}
    </Field>
  )
}

import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { fromLocal } from '../calendar/local-time.ts'

type Value = { startsAt: string; place: string }
type Props = {
  value: Value
  write: (changed: Partial<Value>) => void
  /** one tried to send: what is empty says so */
  tried: boolean
  faultOf: (field: string) => string | undefined
}

/** The time, on the clock of Guangzhou, and the place. */
export function WhenAndWhere({ value: { startsAt, place }, write, tried, faultOf }: Props) {
  const { t } = useTranslation('site-meetings')
  return (
    <div className="pair">
      <Field label={t('startsAt')} fault={faultOf('startsAt') ?? (tried && !fromLocal(startsAt) ? t('needTime') : undefined)}>
        {given => (
          <input
            {...given}
            type="datetime-local"
            className="box"
            value={startsAt}
            onChange={event => write({ startsAt: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('place')} fault={faultOf('place') ?? (tried && !place.trim() ? t('needPlace') : undefined)}>
        {given => (
          <input {...given} className="box" maxLength={120} value={place} onChange={event => write({ place: event.target.value })} />
        )}
      </Field>
    </div>
  )
}

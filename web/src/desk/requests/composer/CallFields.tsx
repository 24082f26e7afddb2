import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { isProblem } from '#shared/problem.ts'
import type { Composing } from './useComposer.ts'

/** With whom, when it truly was, and how long. */
export function CallFields({ composing: { written, write, fault } }: { composing: Composing }) {
  const { t } = useTranslation('requests-first')
  const of = (field: string) => (isProblem(fault) ? fault.of(field) : undefined)
  return (
    <div className="fields">
      <Field label={t('composer.contactName')} fault={of('contactName')}>
        {given => (
          <input
            {...given}
            name="contactName"
            className="box"
            value={written.contactName}
            onChange={event => write({ contactName: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('composer.calledAt')} fault={of('calledAt')}>
        {given => (
          <input
            {...given}
            name="at"
            type="datetime-local"
            className="box"
            value={written.at}
            onChange={event => write({ at: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('composer.minutes')} fault={of('minutes')}>
        {given => (
          <input
            {...given}
            name="minutes"
            type="number"
            min={0}
            max={600}
            inputMode="numeric"
            className="box"
            value={written.minutes}
            onChange={event => write({ minutes: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

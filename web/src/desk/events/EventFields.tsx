import { eventKinds, eventKindWords } from '@yigen/domain/events/event-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { fromLocal } from '../calendar/local-time.ts'
import type { Written } from './EventDialog.tsx'

type Props = { written: Written; write: (part: Partial<Written>) => void; faultOf: (field: string) => string | undefined; tried: boolean }

export function EventFields({ written, write, faultOf, tried }: Props) {
  const { t } = useTranslation('events')
  const language = useLanguage()
  const lacking = (is: boolean, word: 'needTitle' | 'needPlace' | 'needTime' | 'needSeats') => (tried && is ? t(word) : undefined)
  const text = (field: 'title' | 'place' | 'startsAt' | 'endsAt' | 'seats', fault: string | undefined, more: object = {}) => (
    <Field label={t(field)} fault={fault}>
      {given => (
        <input {...given} className="box" value={written[field]} onChange={event => write({ [field]: event.target.value })} {...more} />
      )}
    </Field>
  )
  const moment = (field: 'startsAt' | 'endsAt') =>
    text(field, faultOf(field) ?? lacking(!fromLocal(written[field]), 'needTime'), { type: 'datetime-local' })
  return (
    <>
      {text('title', faultOf('title') ?? lacking(!written.title.trim(), 'needTitle'), { maxLength: 60 })}
      <div className="pair">
        <Field label={t('kind')}>
          {given => (
            <select
              {...given}
              className="box"
              value={written.kind}
              onChange={event => write({ kind: eventKinds.find(kind => kind === event.target.value) ?? 'other' })}
            >
              {eventKinds.map(kind => (
                <option key={kind} value={kind}>
                  {say(eventKindWords[kind], language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {text('seats', faultOf('seatCount') ?? lacking(!/^\d{1,3}$/.test(written.seats), 'needSeats'), {
          inputMode: 'numeric',
          maxLength: 3,
        })}
      </div>
      <div className="pair">
        {moment('startsAt')}
        {moment('endsAt')}
      </div>
      {text('place', faultOf('place') ?? lacking(!written.place.trim(), 'needPlace'), { maxLength: 120 })}
      <Field label={t('about')} hint={t('aboutHint')} fault={faultOf('about')}>
        {given => (
          <textarea
            {...given}
            className="box"
            rows={3}
            maxLength={1000}
            value={written.about}
            onChange={event => write({ about: event.target.value })}
          />
        )}
      </Field>
      <label className="tick">
        <input type="checkbox" checked={written.open} onChange={event => write({ open: event.target.checked })} />
        {t('open')}
      </label>
    </>
  )
}

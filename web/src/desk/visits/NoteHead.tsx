import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { serverNow } from '#shared/ticker.ts'
import { toLocal } from '../calendar/local-time.ts'
import { useNumbers } from '../settings/settings.query.ts'
import { type WrittenVisit, whyNotThen } from './written-visit.ts'

type Props = { written: WrittenVisit; write: (changed: Partial<WrittenVisit>) => void; tried: boolean }

const whyWords = { needTime: 'needTime', timeInFuture: 'form.timeInFuture', timeTooOld: 'form.timeTooOld' } as const

/** When one was there, where, whom one met, what was seen and said. */
export function NoteHead({ written, write, tried }: Props) {
  const { t } = useTranslation('visits')
  const numbers = useNumbers()
  const why = whyNotThen(written, serverNow(), numbers)
  const text = (name: 'place' | 'met', most: number) => (
    <Field label={t(name)}>
      {given => (
        <input
          {...given}
          className="box"
          maxLength={most}
          value={written[name]}
          onChange={event => write({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <div className="pair">
        <Field label={t('form.visitedAt')} fault={tried && why ? t(whyWords[why], { days: numbers.receivedDaysBack }) : undefined}>
          {given => (
            <input
              {...given}
              type="datetime-local"
              className="box"
              min={toLocal(serverNow().subtract({ hours: 24 * numbers.receivedDaysBack }))}
              max={toLocal(serverNow())}
              value={written.visitedAt}
              onChange={event => write({ visitedAt: event.target.value })}
            />
          )}
        </Field>
        {text('place', 120)}
      </div>
      {text('met', 200)}
      <Field label={t('form.words')} fault={tried && !written.words.trim() ? t('form.needWords') : undefined}>
        {given => (
          <textarea
            {...given}
            className="box"
            rows={5}
            maxLength={3000}
            value={written.words}
            onChange={event => write({ words: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

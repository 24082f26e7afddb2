import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { isProblem } from '#shared/problem.ts'
import { toLocal } from '../../calendar/local-time.ts'
import type { Request } from '../request.queries.ts'
import type { Composing } from './useComposer.ts'

/** When the enterprise hears next: proposed for the end of the next working day; a promise that still runs moves only with a reason. R4.7 */
export function PromiseFields({ request, composing: { written, write, fault, latest, now } }: { request: Request; composing: Composing }) {
  const { t } = useTranslation('requests-first')
  const renews = request.clocks.some(clock => clock.kind === 'promisedAnswer' && clock.stoppedAt === null)
  const of = (field: string) => (isProblem(fault) ? fault.of(field) : undefined)
  return (
    <div className="fields">
      <Field label={t('composer.dueAt')} hint={latest && t('composer.dueHint', { latest: dayTime(latest, now) })} fault={of('dueAt')}>
        {given => (
          <input
            {...given}
            name="dueAt"
            type="datetime-local"
            className="box"
            max={latest && toLocal(latest)}
            value={written.dueAt}
            onChange={event => write({ dueAt: event.target.value })}
          />
        )}
      </Field>
      {renews ? (
        <Field label={t('composer.reason')} fault={of('reason')}>
          {given => (
            <input
              {...given}
              name="reason"
              className="box"
              value={written.reason}
              onChange={event => write({ reason: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  )
}

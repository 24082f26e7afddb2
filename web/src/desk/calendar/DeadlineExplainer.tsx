import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PromiseUnit } from '@yigen/domain/calendar/time-promise.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { serverNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import { useUntil } from '../shared/useUntil.ts'
import { deadlineQuery, type Explained } from './calendar.queries.ts'
import { fromLocal, toLocal } from './local-time.ts'
import '../shared/listing.css'

const units = ['clockHours', 'workingHours', 'workingDays', 'calendarDays'] as const satisfies readonly PromiseUnit[]
const most = 1000

/** Any start, amount and unit: when it is due and why, in a sentence and in parts. R9.5 */
export function DeadlineExplainer() {
  const { t } = useTranslation('calendar')
  const [start, setStart] = useState(() => toLocal(serverNow()))
  const [amount, setAmount] = useState('5')
  const [unit, setUnit] = useState<PromiseUnit>('workingDays')
  const startAt = fromLocal(start)
  const whole = /^\d+$/.test(amount) && Number(amount) >= 1 && Number(amount) <= most
  const explained = useQuery({
    ...deadlineQuery(startAt?.toString() ?? '', { amount: Number(amount), unit }),
    enabled: startAt !== null && whole,
    placeholderData: keepPreviousData,
  })
  return (
    <section className="explainer">
      <div className="h">
        <h2>{t('explain.title')}</h2>
      </div>
      <div className="form">
        <Field label={t('explain.start')} fault={startAt ? undefined : t('explain.startNeeded')}>
          {given => (
            <input {...given} type="datetime-local" className="box" value={start} onChange={event => setStart(event.target.value)} />
          )}
        </Field>
        <Field label={t('explain.promise')} fault={whole ? undefined : t('explain.amountWrong')}>
          {given => (
            <span className="choice">
              <input
                {...given}
                inputMode="numeric"
                className="box"
                value={amount}
                onChange={event => setAmount(event.target.value.trim())}
              />
              <select
                className="box"
                aria-label={t('explain.unit')}
                value={unit}
                onChange={event => setUnit(units.find(one => one === event.target.value) ?? unit)}
              >
                {units.map(one => (
                  <option key={one} value={one}>
                    {t(`unit.${one}`)}
                  </option>
                ))}
              </select>
            </span>
          )}
        </Field>
      </div>
      {explained.data && startAt && whole ? <Answer explained={explained.data} /> : null}
      <FaultLine fault={explained.error} />
    </section>
  )
}

const told = ['skipped', 'madeUp', 'provisional', 'note'] as const

function Answer({ explained: { dueAt, provisional, sentence, parts } }: { explained: Explained }) {
  const { t } = useTranslation('calendar')
  const until = useUntil()
  return (
    <div className="answer" role="status">
      <p>
        <span className="quiet">{t('explain.due')}</span> <b>{until(dueAt)}</b>{' '}
        {provisional ? <Tag tone="line">{t('explain.provisional')}</Tag> : null}
      </p>
      <p className="second">{sentence}</p>
      <ul>
        {parts
          .filter(part => (told as readonly string[]).includes(part.kind))
          .map(part => (
            <li key={part.words} className="small quiet">
              {part.words}
            </li>
          ))}
      </ul>
    </div>
  )
}

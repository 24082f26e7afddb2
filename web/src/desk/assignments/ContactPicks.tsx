import { mostAtOnce } from '@yigen/domain/wire/most-at-once.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { DayRow } from '../shared/slice.ts'
import './assignments.css'

type Props = { rows: readonly DayRow[]; chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void }

/** The enterprises that wait for a first contact, the one due first on top. */
export function ContactPicks({ rows, chosen, onChange }: Props) {
  const { t } = useTranslation('assignments-first')
  const now = useNow()
  const shown = rows.flatMap(row => (row.enterpriseId ? [{ ...row, enterpriseId: row.enterpriseId }] : [])).slice(0, mostAtOnce)
  const all = shown.length > 0 && shown.every(row => chosen.has(row.enterpriseId))
  const turn = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  return (
    <fieldset className="contact-picks">
      <legend>
        <label>
          <input type="checkbox" checked={all} onChange={() => onChange(new Set(all ? [] : shown.map(row => row.enterpriseId)))} />
          {t('contacts.all', { n: shown.length })}
        </label>
      </legend>
      <div className="pick-list">
        {shown.map(row => (
          <label key={row.clock.id} className={chosen.has(row.enterpriseId) ? 'pick chosen' : 'pick'}>
            <input type="checkbox" checked={chosen.has(row.enterpriseId)} onChange={() => turn(row.enterpriseId)} />
            <b className="one-line">{row.enterpriseName}</b>
            <span className="load">{t('contacts.due', { time: dayTime(row.clock.dueAt, now) })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

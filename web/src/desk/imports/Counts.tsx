import { useTranslation } from 'react-i18next'
import { dayTime, thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Outcome, RosterImport } from './import.queries.ts'

const all = ['new', 'changed', 'same', 'faulty', 'leftOut'] as const satisfies Outcome[]

/** Nobody left anything out: then there is no such figure; nor one of faulty rows once it is being written. */
const outcomesOf = ({ counts }: RosterImport, dry: boolean) =>
  all.filter(outcome => counts[outcome] > 0 || (outcome !== 'leftOut' && (outcome !== 'faulty' || dry)))

/** How many rows would do what, and how large a part each is. */
export function Counts({ checked, busy }: { checked: RosterImport; busy: boolean }) {
  const { t } = useTranslation('imports')
  const now = useNow()
  const { counts, columns, state } = checked
  const dry = state === 'checked' && !busy
  const outcomes = outcomesOf(checked, dry)
  const recognised = columns.filter(column => column.target !== null).length
  const seconds = (Math.max(100, checked.tookMs) / 1000).toFixed(1)
  return (
    <div className="import-counts">
      <div className="dry">
        {dry ? <b>{t('dry')}</b> : null}
        <small>
          {t('sheet', { sheet: checked.sheetName, rows: thousands(checked.rowCount), columns: columns.length, recognised })}
          <br />
          {t('read', { time: dayTime(checked.checkedAt, now), seconds })}
          {checked.unreadSheets ? (
            <>
              <br />
              {checked.unreadSheets}
            </>
          ) : null}
        </small>
      </div>
      <div>
        <ul className="nums">
          {outcomes.map(outcome => (
            <li key={outcome}>
              <b>{thousands(counts[outcome])}</b>
              {t(`outcome.${outcome}`)}
              <small>
                <i className={`k c-${outcome}`} />
                {t(`outcomeNote.${outcome}`)}
              </small>
            </li>
          ))}
        </ul>
        <div className="import-bar" aria-hidden="true">
          {outcomes.map(outcome =>
            counts[outcome] > 0 ? <i key={outcome} className={`c-${outcome}`} style={{ flexGrow: counts[outcome] }} /> : null,
          )}
        </div>
      </div>
    </div>
  )
}

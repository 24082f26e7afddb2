import { useQueries } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FillIn } from './FillIn.tsx'
import { type ImportFault, type ImportRow, importRowQuery, type RosterImport } from './import.queries.ts'
import { leavingOut } from './mending.ts'
import type { Mending } from './useMending.ts'

const shown = 8

/** Several rows speak of one enterprise: one is kept and the others are left out, or one of them is another enterprise, and its code or name is put right. */
export function KeepOne({ checked, group, mending }: { checked: RosterImport; group: ImportFault; mending: Mending }) {
  const { t } = useTranslation('imports')
  const name = useId()
  const [kept, setKept] = useState<number | null>(null)
  const [mended, setMended] = useState<number | null>(null)
  const rows = group.rows
  const asked = useQueries({ queries: rows.slice(0, shown).map(row => importRowQuery(checked.id, row, checked.checkedAt)) })
  const keep = () =>
    mending.mutate(handled =>
      leavingOut(
        handled,
        rows.filter(row => row !== kept),
      ),
    )
  return (
    <fieldset className="keep-one">
      <legend>{t('keep.legend')}</legend>
      {rows.slice(0, shown).map((row, i) => {
        const says = asked[i]?.data
        return (
          <div key={row} className="keep-row">
            <label>
              <input type="radio" name={name} checked={kept === row} onChange={() => setKept(row)} />
              <b>{t('keep.row', { row })}</b>
              <span className="second">
                {says ? [says.name, says.code, says.streetName, says.officerName].filter(Boolean).join(' · ') : ''}
              </span>
            </label>
            <button
              type="button"
              className="link-btn"
              aria-expanded={mended === row}
              onClick={() => setMended(mended === row ? null : row)}
            >
              {t('keep.mend', { heading: group.fault.heading })}
            </button>
            {mended === row ? <FillIn id={`${name}-${row}`} group={ofRow(group, row, says)} mending={mending} focus /> : null}
          </div>
        )
      })}
      <div className="acts">
        <button type="button" className="btn next" disabled={kept === null || mending.isPending} onClick={keep}>
          {kept === null ? t('keep.which') : t('keep.submit', { row: kept })}
        </button>
        <button
          type="button"
          className="link-btn"
          disabled={mending.isPending}
          onClick={() => mending.mutate(handled => leavingOut(handled, rows))}
        >
          {t('act.leaveOutAll', { n: rows.length })}
        </button>
      </div>
    </fieldset>
  )
}

/** The same cell of one of the rows. */
function ofRow(group: ImportFault, row: number, says: ImportRow | null | undefined): ImportFault {
  const written = (group.fault.target === 'code' ? says?.code : says?.name) ?? ''
  return { ...group, fault: { ...group.fault, row, written, rows: [row] }, rows: [row] }
}

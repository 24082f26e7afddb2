import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { FaultRow } from './FaultRow.tsx'
import type { RosterImport } from './import.queries.ts'
import type { Mending } from './useMending.ts'

const page = 50

type Props = { checked: RosterImport; severity: 'faulty' | 'warnings'; mending: Mending }

/** Every fault once, for all rows that have it, with the remedy beside it. Pages keep a sheet of 20,000 rows light. */
export function Faults({ checked, severity, mending }: Props) {
  const { t } = useTranslation('imports')
  const [shown, setShown] = useState(page)
  const [opened, setOpened] = useState<string | null | undefined>(undefined)
  const faults = checked.faults.filter(each => (each.fault.severity === 'error') === (severity === 'faulty'))
  if (faults.length === 0) return <Empty title={t('noFaults')} why={t('noFaultsWhy')} />
  const first = severity === 'faulty' && faults[0] ? keyOf(faults[0]) : null
  // What was open and is put right now is gone: the next one opens in its place.
  const gone = opened != null && !faults.some(each => keyOf(each) === opened)
  const openKey = opened === undefined || gone ? first : opened
  const beyond = checked.faultCount - checked.faults.length
  return (
    <>
      <table className="faults-table">
        <thead>
          <tr>
            {(['row', 'column', 'written', 'problem'] as const).map(column => (
              <th key={column}>{t(`columns.${column}`)}</th>
            ))}
            <th>
              <span className="sr">{t('columns.act')}</span>
            </th>
          </tr>
        </thead>
        {faults.slice(0, shown).map(each => (
          <FaultRow
            key={keyOf(each)}
            checked={checked}
            group={each}
            mending={checked.state === 'checked' ? mending : null}
            open={openKey === keyOf(each)}
            chosen={opened !== undefined}
            onOpen={open => setOpened(open ? keyOf(each) : null)}
          />
        ))}
      </table>
      {faults.length > shown ? (
        <div className="more-rows">
          <button type="button" className="btn" onClick={() => setShown(shown + page)}>
            {t('moreFaults')}
          </button>
          <span className="quiet small">{t('shown', { n: thousands(shown), of: thousands(faults.length) })}</span>
        </div>
      ) : null}
      {faults.length <= shown && beyond > 0 ? <p className="quiet small more-rows">{t('beyond', { n: thousands(beyond) })}</p> : null}
    </>
  )
}

const keyOf = ({ fault }: RosterImport['faults'][number]) => `${fault.row} ${fault.column} ${fault.code}`

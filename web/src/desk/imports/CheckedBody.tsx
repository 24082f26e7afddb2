import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { thousands } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { AnnotatedButton } from './AnnotatedButton.tsx'
import { Columns } from './Columns.tsx'
import { Faults } from './Faults.tsx'
import type { RosterImport } from './import.queries.ts'
import { Mended } from './Mended.tsx'
import { Rows } from './Rows.tsx'
import { useMending } from './useMending.ts'

const tabs = ['faulty', 'warnings', 'changed', 'new', 'leftOut', 'mended'] as const
type Tab = (typeof tabs)[number]

/** What is wrong, what changes, what is new, what was put right; beside it how the columns are read. */
export function CheckedBody({ checked }: { checked: RosterImport }) {
  const { t } = useTranslation('imports')
  const [chosen, setChosen] = useState<Tab | null>(null)
  const mending = useMending(checked)
  const counts = countsOf(checked)
  const shown = tabs.filter(each => counts[each] > 0)
  const tab = chosen && shown.includes(chosen) ? chosen : (shown[0] ?? 'faulty')
  const open = checked.state === 'checked'
  return (
    <div className="import-body">
      <div className="import-main">
        <div className="tools">
          <h2>{t(`heading.${tab}`, { n: thousands(counts[tab]) })}</h2>
          {shown.length > 1 ? (
            <Segmented
              label={t('which')}
              options={shown.map(value => ({ value, label: t(`tab.${value}`), count: thousands(counts[value]) }))}
              value={tab}
              onChange={setChosen}
            />
          ) : null}
          <span className="grow" />
          {tab === 'faulty' && counts.faulty > 0 ? <AnnotatedButton id={checked.id} /> : null}
        </div>
        <FaultLine fault={mending.error} />
        {tab === 'faulty' || tab === 'warnings' ? <Faults key={tab} checked={checked} severity={tab} mending={mending} /> : null}
        {tab === 'changed' || tab === 'new' || tab === 'leftOut' ? (
          <Rows key={tab} checked={checked} outcome={tab} mending={open && tab === 'leftOut' ? mending : null} />
        ) : null}
        {tab === 'mended' ? <Mended checked={checked} mending={open ? mending : null} /> : null}
      </div>
      <Columns checked={checked} mending={open ? mending : null} />
    </div>
  )
}

const countsOf = ({ counts, faults, mends }: RosterImport): Record<Tab, number> => ({
  ...{ faulty: counts.faulty, changed: counts.changed, new: counts.new, leftOut: counts.leftOut, mended: mends.length },
  warnings: faults.filter(each => each.fault.severity === 'warning').length,
})

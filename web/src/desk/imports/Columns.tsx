import { moneyUnits } from '@yigen/domain/imports/roster-money.ts'
import { rosterTargets } from '@yigen/domain/imports/roster-targets.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { usePeriodWords } from '../enterprises/usePeriodWords.ts'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import type { Column, RosterImport } from './import.queries.ts'
import type { Mending } from './useMending.ts'

/** How each column is read, and what is wrong with that. */
export function Columns({ checked, mending }: { checked: RosterImport; mending: Mending | null }) {
  const { t } = useTranslation('imports')
  const [changing, setChanging] = useState(false)
  return (
    <aside className="import-columns" aria-label={t('mapping.title')}>
      <div className="h">
        <h2>{t('mapping.title')}</h2>
        {mending ? (
          <span className="grow">
            <button type="button" className="link-btn" onClick={() => setChanging(true)}>
              {t('mapping.change')}
            </button>
          </span>
        ) : null}
      </div>
      {checked.columnFaults.map(fault => (
        <p className="why-line" key={`${fault.code} ${fault.columns.join()}`}>
          <Icon name="alert" />
          {fault.sentence}
        </p>
      ))}
      <ul className="map">
        {checked.columns.map(column => (
          <ColumnLine key={column.column} column={column} />
        ))}
      </ul>
      <p className="small quiet">{t('mapping.source')}</p>
      {mending && changing ? <ColumnsDialog checked={checked} mending={mending} onClose={() => setChanging(false)} /> : null}
    </aside>
  )
}

function ColumnLine({ column }: { column: Column }) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const periodWords = usePeriodWords()
  const { target, period, unit, unitAssumed, letter, heading } = column
  const words = target && say(rosterTargets[target], language)
  const obvious = words && (heading.startsWith(words) || (heading !== '' && words.endsWith(heading)))
  const unitWords = unit ? say(moneyUnits[unit], language) : ''
  const parts = [
    target && obvious ? t(`mapping.group.${rosterTargets[target].group}`) : (words ?? t('mapping.unread')),
    period ? periodWords(period) : '',
    heading.includes(unitWords) ? '' : unitWords,
  ]
  return (
    <li className={target ? '' : 'off'}>
      <i>{letter}</i>
      <span>{heading || t('mapping.untitled')}</span>
      <span title={unitAssumed ? t('mapping.assumed') : undefined}>
        {parts.filter(Boolean).join(' · ')}
        {unitAssumed ? ' *' : ''}
      </span>
    </li>
  )
}

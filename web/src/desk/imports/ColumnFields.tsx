import { type MoneyUnit, moneyUnits } from '@yigen/domain/imports/roster-money.ts'
import { type RosterGroup, type RosterTarget, rosterTargetNames, rosterTargets } from '@yigen/domain/imports/roster-targets.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { type ChosenColumn, takesPeriod, takesUnit } from './chosen-columns.ts'
import type { Column } from './import.queries.ts'

const groups: readonly RosterGroup[] = ['enterprise', 'officer', 'contact', 'fact']

/** One column: what it is, for which time, in which unit. */
export function ColumnFields(props: { column: Column; chosen: ChosenColumn; onChange: (chosen: ChosenColumn) => void }) {
  const { t } = useTranslation('imports')
  const language = useLanguage()
  const { column, chosen, onChange } = props
  const name = column.heading || t('mapping.untitled')
  const label = (field: 'target' | 'period' | 'unit') => `${column.letter} ${name} ${t(`mapping.columns.${field}`)}`
  return (
    <tr>
      <td>
        <i>{column.letter}</i> {name}
      </td>
      <td>
        <select
          className="box"
          aria-label={label('target')}
          value={chosen.target ?? ''}
          onChange={event => onChange({ ...chosen, target: (event.target.value || null) as RosterTarget | null })}
        >
          <option value="">{t('mapping.unread')}</option>
          {groups.map(group => (
            <optgroup key={group} label={t(`mapping.group.${group}`)}>
              {rosterTargetNames
                .filter(target => rosterTargets[target].group === group)
                .map(target => (
                  <option key={target} value={target}>
                    {say(rosterTargets[target], language)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </td>
      <td>
        {takesPeriod(chosen) ? (
          <input
            className="box"
            aria-label={label('period')}
            placeholder="2025"
            value={chosen.period}
            maxLength={10}
            onChange={event => onChange({ ...chosen, period: event.target.value })}
          />
        ) : null}
      </td>
      <td>
        {takesUnit(chosen) ? (
          <select
            className="box"
            aria-label={label('unit')}
            value={chosen.unit ?? 'wan'}
            onChange={event => onChange({ ...chosen, unit: event.target.value as MoneyUnit })}
          >
            {(Object.keys(moneyUnits) as MoneyUnit[]).map(unit => (
              <option key={unit} value={unit}>
                {say(moneyUnits[unit], language)}
              </option>
            ))}
          </select>
        ) : null}
      </td>
    </tr>
  )
}

import { useQuery } from '@tanstack/react-query'
import { levelsAsked } from '@yigen/domain/organisations/unit-level.ts'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { unitsQuery } from '../organisations/unit.queries.ts'
import { useSession } from '../shared/session.tsx'

type Props = {
  value: string
  none?: string
  onChange: (id: string) => void /** already asked beside it */
  taken: readonly string[]
} & Pick<ComponentProps<'select'>, 'id' | 'aria-invalid' | 'aria-describedby'>

/** A department, street or village that can be asked for its part: never one's own, and each once. R7.1 */
export function UnitToAsk({ value, none, onChange, taken, ...given }: Props) {
  const { t } = useTranslation(['tasks-first', 'organisations-first'])
  const { member } = useSession()
  const units = (useQuery(unitsQuery()).data ?? []).filter(
    unit => unit.id !== member.unitId && (unit.id === value || !taken.includes(unit.id)),
  )
  return (
    <select {...given} className="box" value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{none ?? t('chooseUnit')}</option>
      {levelsAsked.map(level => {
        const rows = units.filter(unit => unit.level === level)
        if (rows.length === 0) return null
        return (
          <optgroup key={level} label={t(`organisations-first:level.${level}`)}>
            {rows.map(unit => (
              <option key={unit.id} value={unit.id}>
                {unit.shortName}
              </option>
            ))}
          </optgroup>
        )
      })}
    </select>
  )
}

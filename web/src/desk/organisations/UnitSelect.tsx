import { useQuery } from '@tanstack/react-query'
import { levelsInDistrict } from '@yigen/domain/organisations/unit-level.ts'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { unitsQuery } from './unit.queries.ts'

type Props = { none: string; value: string; onChange: (id: string) => void; label?: string } & Pick<
  ComponentProps<'select'>,
  'id' | 'aria-invalid' | 'aria-describedby'
>

/** One unit of the district, in groups by level. */
export function UnitSelect({ none, value, onChange, label, ...rest }: Props) {
  const { t } = useTranslation('organisations-first')
  const units = useQuery(unitsQuery()).data ?? []
  return (
    <select {...rest} className="box" aria-label={label} value={value} onChange={event => onChange(event.target.value)}>
      <option value="">{none}</option>
      {levelsInDistrict.map(level => {
        const rows = units.filter(unit => unit.level === level)
        if (rows.length === 0) return null
        return (
          <optgroup key={level} label={t(`level.${level}`)}>
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

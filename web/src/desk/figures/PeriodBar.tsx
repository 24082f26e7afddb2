import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { holds } from '#shared/session.ts'
import { peopleQuery } from '../members/member.queries.ts'
import { unitsQuery } from '../organisations/unit.queries.ts'
import { Choice } from '../shared/Choice.tsx'
import { useSession } from '../shared/session.tsx'
import { type Range, ranges, type usePeriod } from './usePeriod.ts'

/** Which days, of which minister's team and which unit; the address holds it all. */
export function PeriodBar({
  period: { days, range, unitId, ministerId, setFilters, choose },
  exporting,
}: {
  period: ReturnType<typeof usePeriod>
  exporting: ReactNode
}) {
  const { t } = useTranslation('figures')
  return (
    // biome-ignore lint/a11y/useSemanticElements: the floor of browsers does not know <search>
    <div className="filters period-bar" role="search" aria-label={t('range')}>
      <Segmented
        label={t('range')}
        options={ranges.map(value => ({ value, label: t(`ranges.${value}`) }))}
        value={range ?? ('' as Range)}
        onChange={choose}
      />
      {(['from', 'until'] as const).map(name => (
        <label key={name}>
          <span>{t(name)}</span>
          <input
            type="date"
            className="box"
            value={days[name]}
            onChange={event => event.target.value && setFilters({ ...days, [name]: event.target.value })}
          />
        </label>
      ))}
      {holds(useSession(), 'leader') ? (
        <>
          <TeamChoice ministerId={ministerId} onChoose={chosen => setFilters({ ministerId: chosen })} />
          <UnitChoice unitId={unitId} onChoose={chosen => setFilters({ unitId: chosen })} />
        </>
      ) : null}
      <span className="grow">{exporting}</span>
    </div>
  )
}

/** Of whose team those are who are measured. */
function TeamChoice({ ministerId, onChoose }: { ministerId: string | undefined; onChoose: (ministerId: string | undefined) => void }) {
  const { t } = useTranslation('figures')
  const ministers = useQuery(peopleQuery('minister')).data ?? []
  return (
    <Choice
      label={t('team')}
      none={t('anyTeam')}
      value={ministerId}
      options={ministers.map(({ id, name }) => ({ value: id, label: t('teamOf', { name }) }))}
      onChange={onChoose}
    />
  )
}

/** Of which unit those are who are measured. */
function UnitChoice({ unitId, onChoose }: { unitId: string | undefined; onChoose: (unitId: string | undefined) => void }) {
  const { t } = useTranslation('figures')
  const units = useQuery(unitsQuery()).data ?? []
  return (
    <select className="box" aria-label={t('unit')} value={unitId ?? ''} onChange={event => onChoose(event.target.value || undefined)}>
      <option value="">{t('anyUnit')}</option>
      {units.map(unit => (
        <option key={unit.id} value={unit.id}>
          {unit.shortName}
        </option>
      ))}
    </select>
  )
}

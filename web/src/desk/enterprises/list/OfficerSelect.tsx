import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { peopleQuery } from '../../members/member.queries.ts'
import { Choice } from '../../shared/Choice.tsx'
import { useMe } from '../../shared/session.tsx'
import { useListing } from './useListing.ts'

/** One officer's enterprises, named with the unit: two of one name are told apart. */
export function OfficerSelect() {
  const { t } = useTranslation('enterprises')
  const me = useMe()
  const officers = useQuery(peopleQuery('officer')).data ?? []
  const { whose, change } = useListing()
  const one = whose === 'all' || whose === 'none' || whose === 'me' ? undefined : whose
  return (
    <Choice
      label={t('list.anyOfficer')}
      none={t('list.anyOfficer')}
      value={one}
      options={officers.filter(each => each.id !== me).map(each => ({ value: each.id, label: `${each.name} · ${each.unitName}` }))}
      onChange={officerId => change({ officerId: officerId ?? 'all' })}
    />
  )
}

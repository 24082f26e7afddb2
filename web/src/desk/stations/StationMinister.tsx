import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { peopleQuery } from '../members/member.queries.ts'
import type { Station } from './station.queries.ts'

type Props = {
  station: Pick<Station, 'ministerId' | 'ministerName'>
  chosen: string
  choose: (ministerId: string) => void
  fault: string | undefined
}

/** Whose station it is. R19.1 */
export function StationMinister({ station, chosen, choose, fault }: Props) {
  const { t } = useTranslation('stations')
  const ministers = useQuery(peopleQuery('minister')).data ?? []
  const others = ministers.filter(({ id, state }) => id !== station.ministerId && state === 'active')
  return (
    <Field label={t('minister')} {...(fault ? { fault } : {})}>
      {given => (
        <select {...given} className="box" value={chosen} onChange={event => choose(event.target.value)}>
          <option value={station.ministerId}>{station.ministerName}</option>
          {others.map(({ id, name, unitName }) => (
            <option key={id} value={id}>
              {name} · {unitName}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

import { useQuery } from '@tanstack/react-query'
import { unitsQuery } from '../../organisations/unit.queries.ts'
import { useSession } from '../../shared/session.tsx'

/** The departments of the district as templates name them: by the end of their code, which is the same in every district. R15.1 */
export function useDepartments(): readonly { key: string; name: string }[] {
  const { district } = useSession()
  const units = useQuery(unitsQuery()).data ?? []
  const head = `${district.id}-`
  return units.flatMap(({ id, level, shortName }) =>
    level === 'department' && id.startsWith(head) ? [{ key: id.slice(head.length), name: shortName }] : [],
  )
}

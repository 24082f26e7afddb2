import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { useMe } from '../shared/session.tsx'
import { keepPlace, keptName } from './kept-places.ts'

/** What the enterprise is called, also where there is no network: as it was read on this device before. */
export function useEnterpriseName(id: string): string {
  const me = useMe()
  const { data } = useQuery(enterpriseQuery(id))
  const [before, setBefore] = useState('')
  const name = data?.name
  useEffect(() => {
    // without a place to keep it in, it is read with a network alone
    const nowhere = () => {}
    if (name) void keepPlace({ enterpriseId: id, owner: me, name }).catch(nowhere)
    else void keptName(id, me).then(setBefore, nowhere)
  }, [id, me, name])
  return name ?? before
}

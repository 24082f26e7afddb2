import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { isKeptPage } from '../shared/kept-session.ts'
import { useMe } from '../shared/session.tsx'
import { keepPlace, keptName } from './kept-places.ts'
import { useOnline } from './useOnline.ts'

/** What the enterprise is called, also where there is no network: as it was read on this device before. `cut`: there is none; a browser may not know of it where the page itself does. */
export function useNotePlace(id: string): { name: string; cut: boolean } {
  const me = useMe()
  const online = useOnline()
  const { data } = useQuery({ ...enterpriseQuery(id), refetchOnReconnect: true })
  const [before, setBefore] = useState('')
  const name = data?.name
  useEffect(() => {
    // without a place to keep it in, it is read with a network alone
    const nowhere = () => {}
    if (name) void keepPlace({ enterpriseId: id, owner: me, name }).catch(nowhere)
    else void keptName(id, me).then(setBefore, nowhere)
  }, [id, me, name])
  return { name: name ?? before, cut: !online || (isKeptPage() && name === undefined) }
}

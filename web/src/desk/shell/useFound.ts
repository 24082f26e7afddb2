import { useQuery } from '@tanstack/react-query'
import type { EnterpriseList } from '@yigen/domain/enterprises/enterprise.ts'
import type { RequestList } from '@yigen/domain/requests/request.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { get } from '#shared/http.ts'
import { holds, useSession } from '../shared/session.tsx'
import { someTasksQuery } from '../tasks/task.queries.ts'

export type Found = { key: string; kind: 'enterprise' | 'request' | 'task'; id: string; name: string; note: string }

const pause = 200
const shown = 6

/** What the search shows for what is typed: a unit's tasks first, enterprises, then requests. */
export function useFound(typed: string) {
  const { t } = useTranslation()
  const search = usePaused(typed.trim())
  const enabled = search.length >= 2
  const enterprises = useQuery({
    queryKey: ['search', 'enterprises', search],
    queryFn: ({ signal }) => get<Wire<typeof EnterpriseList>>('/api/enterprises', { search, limit: shown }, signal),
    enabled,
  })
  const requests = useQuery({
    queryKey: ['search', 'requests', search],
    queryFn: ({ signal }) => get<Wire<typeof RequestList>>('/api/requests', { search, limit: shown }, signal),
    enabled,
  })
  const tasks = useFoundTasks(search, enabled)
  const found: Found[] = enabled
    ? [
        ...tasks.rows.map(row => ({
          key: row.id,
          kind: 'task' as const,
          id: row.id,
          name: row.title,
          note: [t('searchTasks'), row.requestNumber, row.enterpriseName].join(' · '),
        })),
        ...(enterprises.data?.rows ?? []).map(row => ({
          key: row.id,
          kind: 'enterprise' as const,
          id: row.id,
          name: row.name,
          note: [t('searchEnterprises'), row.streetName, row.officerName].filter(Boolean).join(' · '),
        })),
        ...(requests.data?.rows ?? []).map(row => ({
          key: row.id,
          kind: 'request' as const,
          id: row.id,
          name: row.title,
          note: [t('searchRequests'), row.number, row.enterpriseName].join(' · '),
        })),
      ]
    : []
  return {
    found,
    fault: enterprises.error ?? requests.error ?? tasks.fault,
    settled: enabled && search === typed.trim() && enterprises.isFetched && requests.isFetched && tasks.settled,
  }
}

/** Of a unit's people what the unit was asked, in hand first, then what is over. R11.2 */
function useFoundTasks(search: string, enabled: boolean) {
  const session = useSession()
  const asked = enabled && holds(session, 'clerk', 'head')
  const open = useQuery({ ...someTasksQuery({ search, state: 'open', unitId: 'own' }, shown), enabled: asked })
  const ended = useQuery({ ...someTasksQuery({ search, state: 'ended', unitId: 'own' }, shown), enabled: asked })
  const rows = asked ? [...(open.data?.rows ?? []), ...(ended.data?.rows ?? [])].slice(0, shown) : []
  return { rows, fault: open.error ?? ended.error, settled: !asked || (open.isFetched && ended.isFetched) }
}

/** What was typed, once the hand rests. */
function usePaused(text: string) {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pause)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}

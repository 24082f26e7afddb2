import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#shared/useKeys.ts'
import type { cameFrom } from '../requests/list-around.ts'
import { typing } from '../shared/keys.ts'

/** The request before and after this one in the list one came from; K and J go there. */
export function Neighbours({ from }: { from: ReturnType<typeof cameFrom> }) {
  const { t } = useTranslation('requests')
  useNeighbourKeys(from?.previous, from?.next)
  if (!from || (!from.previous && !from.next)) return null
  return (
    <>
      <To id={from.previous} label={t('page.previous')} letter="K" />
      <To id={from.next} label={t('page.next')} letter="J" />
    </>
  )
}

function To({ id, label, letter }: { id: string | undefined; label: string; letter: string }) {
  if (!id) {
    return (
      <button type="button" className="btn bare no-neighbour" disabled>
        {label}
      </button>
    )
  }
  return (
    <Link className="btn bare" to="/requests/$id" params={{ id }} aria-keyshortcuts={letter}>
      {label} <kbd>{letter}</kbd>
    </Link>
  )
}

function useNeighbourKeys(previous: string | undefined, next: string | undefined) {
  const navigate = useNavigate()
  const to = (id: string | undefined) => (event: KeyboardEvent) => {
    if (typing(event) || !id) return false
    void navigate({ to: '/requests/$id', params: { id } })
  }
  useKeys({ k: to(previous), j: to(next) })
}

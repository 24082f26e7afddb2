import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { cameFrom } from '../requests/list-around.ts'
import { plain, typing } from '../shared/keys.ts'

/** The request before and after this one in the list one came from; K and J go there. */
export function Neighbours({ from }: { from: ReturnType<typeof cameFrom> }) {
  const { t } = useTranslation('requests')
  useKeys(from?.previous, from?.next)
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

function useKeys(previous: string | undefined, next: string | undefined) {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!plain(event) || typing(event)) return
      const id = { k: previous, j: next }[event.key.toLowerCase()]
      if (id) void navigate({ to: '/requests/$id', params: { id } })
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [previous, next, navigate])
}

import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { cameFrom } from '../requests/list-around.ts'

/** The request before and after this one in the list one came from; K and J go there (useNeighbours). It stands twice, in the bar and on the phone below the title. */
export function Neighbours({ from }: { from: ReturnType<typeof cameFrom> }) {
  const { t } = useTranslation('requests')
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

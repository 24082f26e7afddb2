import type { ComponentProps } from 'react'
import { LoadMore } from '../../shared/LoadMore.tsx'

/** The next page below, and how many of how many are shown. */
export function More({ pages, words }: ComponentProps<typeof LoadMore> & { words: string }) {
  return (
    <div className="more-rows">
      <LoadMore pages={pages} />
      <span className="quiet small" role="status">
        {words}
      </span>
    </div>
  )
}

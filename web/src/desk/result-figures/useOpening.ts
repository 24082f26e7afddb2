import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { useEffect } from 'react'
import { mostToShow } from './kept-kind.ts'
import type { Asked } from './useAsked.ts'

type Figures = readonly { readonly kind: ResultKind; readonly claims: number }[]

/** Where nothing was ever chosen, the page opens on what has most to show, once that is known. */
export function useOpening({ isChosen, openOn }: Asked, figures: Figures | undefined): void {
  useEffect(() => {
    if (!isChosen && figures) openOn(mostToShow(figures))
  }, [isChosen, openOn, figures])
}

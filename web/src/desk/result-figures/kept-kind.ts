import { type ResultKind, resultKindNames } from '@yigen/domain/results/result-kind.ts'

const keyOf = (memberId: string) => `yigen-results:${memberId}`

export const kindOf = (text: string | null | undefined): ResultKind | undefined => resultKindNames.find(name => name === text)

/** Which kind this person opened last on this device. */
export function keptKind(memberId: string): ResultKind | undefined {
  try {
    return kindOf(localStorage.getItem(keyOf(memberId)))
  } catch {
    return undefined
  }
}

export function keepKind(memberId: string, kind: ResultKind): void {
  try {
    localStorage.setItem(keyOf(memberId), kind)
  } catch {
    // a browser that keeps nothing opens on what has most to show
  }
}

type Shown = { readonly kind: ResultKind; readonly claims: number }

/** The kind behind which most claims stand; the first of all where none has any. */
export const mostToShow = (figures: readonly Shown[]): ResultKind =>
  figures.reduce<Shown>((most, one) => (one.claims > most.claims ? one : most), { kind: resultKindNames[0], claims: 0 }).kind

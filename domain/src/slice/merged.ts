import type { ClockKind, HistoryKind, NoticeKind } from './kinds.ts'
import type { Slice } from './slice.ts'

type Values<T> = T extends unknown ? T[keyof T] : never
type Of<S, Part extends keyof Slice> = S extends { readonly [P in Part]: infer V } ? V : never
type InLists<S, Part extends 'history' | 'notices'> =
  Of<S, Part> extends infer Lists
    ? Lists extends readonly (infer Kinds)[]
      ? Kinds extends object
        ? Values<Kinds>
        : never
      : never
    : never
type ByName<Kind extends { readonly kind: string }> = { readonly [K in Kind as K['kind']]: K }

/** Every clock of these slices, by its stored name. */
export type ClocksOf<S extends Slice> = ByName<Extract<Values<Of<S, 'clocks'>>, ClockKind>>
/** Every kind of history row of these slices, by its stored name. */
export type HistoryOf<S extends Slice> = ByName<Extract<InLists<S, 'history'>, HistoryKind>>
/** Every notice of these slices, by its stored name. */
export type NoticesOf<S extends Slice> = ByName<Extract<InLists<S, 'notices'>, NoticeKind>>
/** What clocks, tasks and files of these slices hang on. */
export type SubjectsOf<S extends Slice> = Of<S, 'subjects'> extends readonly (infer N)[] ? N & string : never
/** What else their record speaks of. */
export type NounsOf<S extends Slice> = Of<S, 'nouns'> extends readonly (infer N)[] ? N & string : never
/** The steps that the clocks of these slices offer. */
export type NextStepsOf<S extends Slice> = Of<S, 'nextSteps'> extends readonly (infer N)[] ? N & string : never

/* @__NO_SIDE_EFFECTS__ */
export const clocksIn = <S extends Slice>(slices: readonly S[]): ClocksOf<S> =>
  byName(slices.map(slice => slice.clocks ?? {})) as ClocksOf<S>
/* @__NO_SIDE_EFFECTS__ */
export const historyIn = <S extends Slice>(slices: readonly S[]): HistoryOf<S> =>
  byName(slices.flatMap(slice => slice.history ?? [])) as HistoryOf<S>
/* @__NO_SIDE_EFFECTS__ */
export const noticesIn = <S extends Slice>(slices: readonly S[]): NoticesOf<S> =>
  byName(slices.flatMap(slice => slice.notices ?? [])) as NoticesOf<S>
/* @__NO_SIDE_EFFECTS__ */
export const subjectsIn = <S extends Slice>(slices: readonly S[]): SubjectsOf<S>[] =>
  once(slices.flatMap(slice => slice.subjects ?? [])) as SubjectsOf<S>[]
/* @__NO_SIDE_EFFECTS__ */
export const nounsIn = <S extends Slice>(slices: readonly S[]): NounsOf<S>[] =>
  once(slices.flatMap(slice => slice.nouns ?? [])) as NounsOf<S>[]
/* @__NO_SIDE_EFFECTS__ */
export const nextStepsIn = <S extends Slice>(slices: readonly S[]): NextStepsOf<S>[] =>
  once(slices.flatMap(slice => slice.nextSteps ?? [])) as NextStepsOf<S>[]

/** Throws where two slices gave one name to two kinds: rows of one would be told in the words of the other. */
function byName(tables: readonly Readonly<Record<string, { readonly kind: string }>>[]): object {
  const kinds = tables.flatMap(table => Object.values(table))
  const merged = Object.fromEntries(kinds.map(kind => [kind.kind, kind]))
  if (Object.keys(merged).length !== kinds.length) throw new Error(`two kinds share a name: ${kinds.map(kind => kind.kind).join(' ')}`)
  return merged
}

const once = (names: readonly string[]): string[] => [...new Set(names)]

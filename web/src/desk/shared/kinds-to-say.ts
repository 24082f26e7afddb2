import type { HistoryName, SubjectKind } from '@yigen/domain/kinds.ts'
import type * as listed from '@yigen/domain/slices.ts'
import type { ClockSaid, LinkSaid, StepSaid } from './slice.ts'

type InDomain = (typeof listed)[keyof typeof listed]
type Named<N extends string> = Extract<InDomain, { name: N }>

/** What the kinds of history rows are about, as the record groups them. */
export type HistorySubject = HistoryName extends `${infer S}.${string}` ? S : never

type Member<T, K extends string> = T extends { readonly [P in K]: infer V } ? V : never
type Each<T> = T extends readonly (infer E)[] ? E : never
type KeysOf<T> = T extends unknown ? keyof T : never
type Values<T> = T extends unknown ? T[keyof T] : never
type KindNames<T> = NameOf<Values<T>>
type NameOf<V> = V extends { kind: infer K extends string } ? K : never

type Nouns<N extends string> = (Each<Member<Named<N>, 'subjects'>> | Each<Member<Named<N>, 'nouns'>>) & string
export type Clocks<N extends string> = Member<Named<N>, 'clocks'>
export type Steps<N extends string> = Each<Member<Named<N>, 'nextSteps'>> & string
export type Histories<N extends string> = KindNames<Each<Member<Named<N>, 'history'>>>
type Notices<N extends string> = KindNames<Each<Member<Named<N>, 'notices'>>>
type NotOfItsNoun<K> = K extends `${SubjectKind}.${string}` ? never : K

type All<Field extends string, Keys extends PropertyKey, V> = [Keys] extends [never]
  ? unknown
  : { readonly [F in Field]: { readonly [K in Keys]: V } }
type AsInDomain<C> = {
  readonly [K in keyof C]: ClockSaid &
    Pick<C[K], 'day' & keyof C[K]> &
    (C[K] extends { dated: object } ? { dated: string } : { dated?: never })
}

/** What a slice has to speak of on the desk, because it is so called in domain. */
export type KindsToSay<N extends string> = All<'links', Nouns<N>, LinkSaid> &
  ([Clocks<N>] extends [never] ? unknown : { readonly clocks: AsInDomain<Clocks<N>> }) &
  All<'steps', Steps<N>, StepSaid> &
  All<'notices', NotOfItsNoun<Notices<N>>, SubjectKind | 'ofItsClock'>

/** What of domain a list of slices leaves out: a slice, or a name for what its history rows are about. */
export type LeftOut<S extends { name: string }> =
  | Exclude<InDomain['name'], S['name']>
  | Exclude<HistorySubject, KeysOf<Member<S, 'records'>>>

import type { Histories } from './kinds-to-say.ts'
import type { Said } from './slice.ts'

export type Tree = { readonly [word: string]: string | Tree }

/** The words that what a slice says of itself asks for wherever the slice is spoken of. */
export type FirstNeeded<S extends Said> = Named<TitleOf<Each<Part<S, 'pages'>>>> &
  Under<'clock', { readonly [K in keyof Part<S, 'clocks'>]: ClockWords<Part<S, 'clocks'>[K]> }> &
  Named<AwayOf<Part<S, 'clocks'>[keyof Part<S, 'clocks'>]>> &
  Named<DatedOf<Part<S, 'clocks'>[keyof Part<S, 'clocks'>]>> &
  Under<'step', { readonly [K in keyof Part<S, 'steps'>]: StepWords<Part<S, 'steps'>[K]> }> &
  Under<'acts', Named<ActOf<Each<Part<S, 'acts'>>>>> &
  (S extends { find: object } ? Named<'found'> : unknown)

/** Those that the record alone asks for. */
export type PagesNeeded<N extends string, S extends Said> = Under<'subject', Named<keyof Part<S, 'records'> & string>> &
  Under<'record', Recorded<Histories<N>>>

type Part<S, F extends string> = S extends { readonly [P in F]: infer V } ? V : object
type Each<T> = T extends readonly (infer E)[] ? E : never
type TitleOf<P> = P extends { title: infer T extends string } ? T : never
/** `first.title` is the word `title` below `first`. */
type Named<T extends string> = {
  readonly [K in T as K extends `${infer A}.${string}` ? A : K]: K extends `${string}.${infer B}` ? Named<B> : string
}
type Under<P extends string, T> = [keyof T] extends [never] ? unknown : { readonly [K in P]: T }
type ActOf<A> = A extends { name: infer T extends string } ? T : never
type ClockWords<C> = Named<'name' | 'start' | 'stop' | (C extends { untitled: true } ? 'mine' | 'others' | 'late' : never)>
type AwayOf<C> = C extends { away: infer W } ? W[keyof W] & string : never
type DatedOf<C> = C extends { dated: infer W extends string } ? W : never
type StepWords<T> = Named<'waits' | 'act' | (T extends { take: { atOnce: unknown } } ? 'done' | 'see' : never)>
type Recorded<K> = { readonly [A in Head<K>]: Named<Tail<K, A>> }
type Head<K> = K extends `${infer A}.${string}` ? A : never
type Tail<K, A extends string> = K extends `${A}.${infer B}` ? B : never

import type { TimePromise } from '#calendar/time-promise.ts'
import type { Sentence } from '#wire/language.ts'
import type { DayRule } from './day.ts'

type BlanksIn<Text extends string> = Text extends `${string}{${infer Blank}}${infer Rest}` ? NameOf<Blank> | BlanksIn<Rest> : never
type NameOf<Blank extends string> = Blank extends `${infer Name}, counted(${string}` ? Name : Blank
/** The blanks of a sentence, read off its own text. */
export type BlanksOf<S extends Sentence> = BlanksIn<S['zh']> | BlanksIn<S['en']>

/** What fills a blank of a history row: words, a number, or words in both languages. */
export type Blank = string | number | Sentence | null
/** A notice keeps plain values; they become words when it is read. */
export type PlainBlank = string | number | null

type Derives = { readonly derived?: readonly string[] }
type KeptBlanks<S extends Sentence & Derives> = Exclude<BlanksOf<S>, S['derived'] extends readonly (infer D)[] ? D : never>

/** What is kept with a sentence: a value for each of its blanks (a missing one does not compile), and whatever else is worth keeping. */
export type Filled<S extends Sentence & Derives, Value, More> = { readonly [B in KeptBlanks<S>]: Value } & { readonly [more: string]: More }

/** `data` may be left out only where the sentence has no blank. */
export type WithData<S extends Sentence & Derives, Value, More> = [KeptBlanks<S>] extends [never]
  ? { readonly data?: Readonly<Record<string, More>> }
  : { readonly data: Filled<S, Value, More> }

type HistoryWords = Sentence & { readonly public: boolean }
/** A kind of history row: its stored name, its sentence (the actor is put before it), and whether the enterprise reads it: by this table, never by choice. R11.3 */
export type HistoryKind = HistoryWords & { readonly kind: string }

export type NoticeData = Readonly<Record<string, PlainBlank>>
type NoticeWords = Sentence & {
  /** puts kept values into words, where the value is not the word */
  readonly said?: (data: NoticeData) => Readonly<Record<string, Sentence>>
  /** blanks that `said` makes of other values: nothing is kept under their names */
  readonly derived?: readonly string[]
}
/** A kind of notice: its stored name and its sentence. */
export type NoticeKind = NoticeWords & { readonly kind: string }

type RefusalWords = Sentence & { readonly status: 401 | 400 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 429 | 503 | 507 }
/** A kind of refusal: its code on the wire, its HTTP status and its sentence. R12.2 */
export type RefusalKind = RefusalWords & { readonly code: string }

type ClockWords = {
  /** what it is called, after 的 or inside a sentence */
  readonly words: Sentence
  /** the act it starts with, as its reckoning is explained, where that is not receipt. R9.5 */
  readonly begins?: Sentence
  /** what the enterprise never reads. R11.3 */
  readonly internal?: true
  /** how long it runs, where that is the same for all. R9.1 */
  readonly promise?: TimePromise
  /** runs to a date that was named itself, and explains itself by that: blanks `made` and `due`. R4.7 */
  readonly dated?: Sentence
  /** its due time moves by the working time its subject waits. R6.2 */
  readonly waits?: true
  /** runs until somebody of the unit takes it up: it stands before all who might. R7.2 */
  readonly unclaimed?: true
  /** the one next step it asks of who holds it, and of who was told of its lateness */
  readonly day: DayRule<never, string>
}
/** A kind of clock: its stored name and everything that is the same for all of it. R9.1 */
export type ClockKind = ClockWords & { readonly kind: string }

type Named<Prefix extends string, T> = { readonly [N in keyof T & string]: T[N] & { readonly kind: `${Prefix}${N}` } }

/** The history kinds of one noun: `historyOf('task', { finished: … }).finished.kind` is `task.finished`. */
/* @__NO_SIDE_EFFECTS__ */
export function historyOf<const Noun extends string, const T extends Record<string, HistoryWords>>(
  noun: Noun,
  words: T,
): Named<`${Noun}.`, T> {
  return named(`${noun}.`, words) as Named<`${Noun}.`, T>
}

/** The notice kinds of one noun. */
/* @__NO_SIDE_EFFECTS__ */
export function noticesOf<const Noun extends string, const T extends Record<string, NoticeWords>>(
  noun: Noun,
  words: T,
): Named<`${Noun}.`, T> {
  return named(`${noun}.`, words) as Named<`${Noun}.`, T>
}

/** The clock kinds of a slice; their stored names stand alone. */
/* @__NO_SIDE_EFFECTS__ */
export function clocksOf<const T extends Record<string, ClockWords>>(words: T): Named<'', T> {
  return named('', words) as Named<'', T>
}

/** The refusals of a slice; their codes stand alone on the wire. */
/* @__NO_SIDE_EFFECTS__ */
export function refusalsOf<const T extends Record<string, RefusalWords>>(
  words: T,
): { readonly [N in keyof T & string]: T[N] & { readonly code: N } } {
  return Object.fromEntries(Object.entries(words).map(([code, kind]) => [code, { ...kind, code }])) as never
}

function named(prefix: string, words: Record<string, object>): Record<string, object> {
  return Object.fromEntries(Object.entries(words).map(([name, kind]) => [name, { ...kind, kind: `${prefix}${name}` }]))
}

import type { QueryKey } from '@tanstack/react-query'
import type { AnyRoute } from '@tanstack/react-router'
import type { NextStep, SubjectKind } from '@yigen/domain/kinds.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import type { DayRule } from '@yigen/domain/slice/day.ts'
import type { TodayRow } from '@yigen/domain/today/today.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Later } from '#shared/later.ts'
import type { Session } from '#shared/session.ts'
import type { Destination } from './destination.ts'
import { type First, firstWord } from './first-word.ts'
import type { Floor } from './floors.ts'
import type { HistorySubject, KindsToSay } from './kinds-to-say.ts'
import type { Translated } from './translated.ts'
import type { FirstNeeded, PagesNeeded, Tree } from './words-needed.ts'

/** The parts of the nav in their order, a line between them. */
export const navGroups = ['work', 'office', 'administration', 'reference'] as const

/** A place in the nav: who sees it, and where. The server decides what may be read. */
export type NavSaid = {
  group: (typeof navGroups)[number]
  order: number
  roles: readonly Role[] | 'all'
  /** who has it elsewhere in the nav */
  unless?: readonly Role[]
  /** what else must be so */
  when?: (session: Session) => boolean
  /** on the phone behind the word for the rest, for whom it holds nothing to do */
  behind?: (session: Session) => boolean
  /** the figure beside the word; nothing is said of nothing */
  useCount?: () => NavCount | null
}
export type NavCount = { n: number | string; over?: boolean }

/** `title` is a word of the slice: the page's name in the browser's tab and in the nav. */
export type PageSaid = { title: string; route: AnyRoute; nav?: readonly NavSaid[] }

/** A thing that is told of, and what it belongs to. */
export type Subject = { id: string | null; requestId: string | null; enterpriseId: string | null }

/**
 * Where a noun leads: a page, or wherever another noun leads that it belongs to, or nowhere. `own`: it is told to the unit whose part it is, to
 * whom the matter itself may be closed (R11.2).
 */
export type LinkSaid = SubjectKind | null | ((subject: Subject, own: boolean) => Destination | SubjectKind | null)

/** A clock; its words are `clock.<clock>`: its `name`, and the acts it `start`s and `stop`s with. */
export type ClockSaid = {
  subject: SubjectKind
  /** its rule of the day in domain: a page that asks it needs none of the words of all kinds */
  day: DayRule<never, NextStep>
  /** runs to a date that was named itself: the word of the slice that says so, of `made` and `due`. R4.7 */
  dated?: string
  /** what it runs for has no title: `mine`, `others` and `late` of its words stand for one */
  untitled?: true
  /** words of the slice: why it lies with whoever is left when all who may act are away, and to the minister who `appoints` another deputy. R3.3, R3.4 */
  away?: { words: string; appoints?: string }
}

export type DayRow = Wire<typeof TodayRow>
export type StepProps = { row: DayRow; onDone: () => void; onClose: () => void }

/** All rows of a day that have the step next. */
export type TogetherProps = { rows: readonly DayRow[] }

/** A next step of a row of the day; its words are `step.<step>`: for whom it `waits`, and `act`; of one taken at once also `done`, and the link to `see` it. */
export type StepSaid = {
  /** several rows of it are taken at once: a button with its dialog, beside the rows of the day */
  together?: Later<TogetherProps>
  /** its row opens the part of the reader's own unit: the matter itself is another's. R11.2 */
  own?: true
  take:
    | 'onItsPage'
    | { below: Later<StepProps>; needs?: 'requestId' | 'taskId' | 'enterpriseId' }
    | { atOnce: (row: DayRow) => Promise<unknown> }
}

/** `at`: where it leads, when that is not where its noun does. */
export type Hit = { id: string; name: string; notes: readonly (string | null)[]; subject: Subject; at?: FoundAt }
export type FoundAt = { to: string; search?: Readonly<Record<string, string>> }
export type HitQuery = { queryKey: QueryKey; queryFn: (context: { signal: AbortSignal }) => Promise<readonly Hit[]> }

/** What the search finds, `order` says where among the others; `found` of the slice's words says what a hit is. */
export type FindSaid = {
  kind: SubjectKind
  order: number
  ask: (search: string, session: Session, limit: number) => readonly HitQuery[]
}

/** An act that is found by its words: `acts.<name>` of the slice's. It leads to a page, or opens the form of a call over whatever is shown. */
export type ActSaid = { name: string; order: number; when: (session: Session) => boolean; take: FoundAt | 'logCall' }

/** What a slice may say of itself on the desk. */
export type Said = {
  floor: Floor
  pages?: readonly PageSaid[]
  links?: Readonly<Record<string, LinkSaid>>
  clocks?: Readonly<Record<string, ClockSaid>>
  steps?: Readonly<Record<string, StepSaid>>
  /** of what a notice tells whose name does not begin with it, or the clock that it names */
  notices?: Readonly<Record<string, SubjectKind | 'ofItsClock'>>
  /** what its kinds of history rows are about, and the place of each among the others; words `subject.<subject>`, and `record.<kind>` for every kind */
  records?: { readonly [K in HistorySubject]?: number }
  find?: FindSaid
  acts?: readonly ActSaid[]
}

declare const saidIn: unique symbol
/** Words by their type alone: they come with those of all slices as one file. */
type Words<W> = { readonly [saidIn]?: W }
export const words = <W, _InEnglish extends Translated<W>>(): Words<W> => ({})

/** Words that come with the pages that show them. */
export type PageWords<W> = Record<Language, () => Promise<{ default: W }>>

/**
 * The words of a slice. `first`, in `<slice>-first.zh-CN.ts` and `.en.ts`: what is said of it on any page, and what the day shows (decision 0035).
 * `pages`, in `<slice>.zh-CN.ts` and `.en.ts`: all others, and what its kinds of history rows are called.
 */
export type ItsWords = { first?: Words<Tree>; pages?: PageWords<Tree> }
type FirstOf<I> = I extends { first: Words<infer W> } ? W : object
type PagesOf<I> = I extends { pages: { 'zh-CN': () => Promise<{ default: infer W }> } } ? W : object
type Whole<N extends string, S extends Said, I> = (FirstOf<I> extends FirstNeeded<S> ? unknown : { first: Words<FirstNeeded<S>> }) &
  (PagesOf<I> extends PagesNeeded<N, S> ? unknown : { pages: PageWords<PagesNeeded<N, S>> })

export type Slice = Said & { name: string; words: ItsWords }
/** The words of slices, those of pages under the name of each, the first apart. */
export type WordsOf<S extends { name: string; words: ItsWords }> = { [One in S as One['name']]: PagesOf<One['words']> } & {
  [One in S as First<One['name']>]: FirstOf<One['words']>
}

/**
 * A slice on the desk, named as in domain: what it says of itself, and its words in both languages. A noun, a clock or a step of its own in domain that
 * it does not speak of does not compile, nor does a word that is missing.
 */
export function slice<const N extends string, const S extends Said & KindsToSay<N>, const I extends ItsWords>(
  name: N,
  said: S,
  its: I & Whole<N, S, I>,
): S & { name: N; words: I } {
  for (const { title, route } of said.pages ?? [])
    route.update({ staticData: { ...route.options.staticData, title: firstWord(name, title) } })
  return { ...said, name, words: its }
}

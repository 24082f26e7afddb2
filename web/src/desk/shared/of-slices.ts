import type { ClockName, NextStep, NoticeName, SubjectKind } from '@yigen/domain/kinds.ts'
import { type Destination, pathOf } from './destination.ts'
import { firstWord, type SliceWord } from './first-word.ts'
import type { HistorySubject } from './kinds-to-say.ts'
import type { ActSaid, ClockSaid, FindSaid, LinkSaid, NavSaid, PageWords, Slice, StepSaid, Subject } from './slice.ts'

export type NavPlace = NavSaid & { to: string; title: SliceWord }

/** What all slices say of themselves: every kind that domain names has its place here. A server that is newer than the page may name one that it does not know yet. */
type OfSlices = {
  nav: readonly NavPlace[]
  links: Partial<Record<SubjectKind, LinkSaid>>
  clocks: Partial<Record<ClockName, Of<ClockSaid>>>
  steps: Partial<Record<NextStep, Of<StepSaid>>> & { look: Of<StepSaid> }
  notices: Record<string, SubjectKind | 'ofItsClock'>
  /** in their order */
  records: readonly { subject: HistorySubject; slice: string }[]
  finds: readonly Of<FindSaid>[]
  acts: readonly Of<ActSaid>[]
  /** those that come with pages */
  words: Readonly<Record<string, PageWords<object>>>
}
type Of<T> = T & { slice: string }

let gathered: OfSlices | null = null

/** Said once, by whoever holds the list of slices, before anything is drawn. That each slice is whole and none is missing, types have seen to. */
export function gather(slices: readonly Slice[]) {
  gathered = {
    nav: slices.flatMap(navOf).sort((a, b) => a.order - b.order),
    links: merged(slices.map(slice => slice.links)),
    clocks: merged(slices.map(slice => owned(slice, slice.clocks))),
    steps: merged(slices.map(slice => owned(slice, slice.steps))),
    notices: merged(slices.map(slice => slice.notices)),
    records: slices.flatMap(recordsOf).sort((a, b) => a.place - b.place),
    acts: slices.flatMap(({ acts = [], name }) => acts.map(act => ({ ...act, slice: name }))).sort((a, b) => a.order - b.order),
    words: Object.fromEntries(slices.flatMap(({ name, words: { pages } }) => (pages ? [[name, pages]] : []))),
    finds: slices.flatMap(({ find, name }) => (find ? [{ ...find, slice: name }] : [])).sort((a, b) => a.order - b.order),
  }
}

/** What the slices say, for the rooms below their list in which rows of many stand together. */
export function ofSlices(): OfSlices {
  if (!gathered) throw new Error('the slices have not been gathered')
  return gathered
}

/** How a next step is taken; one that the page does not know yet is looked at where it stands. */
export const stepSaid = (step: NextStep): Of<StepSaid> => ofSlices().steps[step] ?? ofSlices().steps.look

/** Where a subject leads; null where it leads nowhere. What the page does not know yet leads to what it belongs to. */
export function placeOf(kind: SubjectKind | undefined, subject: Subject, own = false): Destination | null {
  const link = kind && ofSlices().links[kind]
  if (link === undefined) return subject.requestId || subject.enterpriseId ? placeOf(belongsTo(subject), subject, own) : null
  const place = typeof link === 'function' ? link(subject, own) : link
  return typeof place === 'string' ? placeOf(place, subject, own) : place
}

/** What is told of on the page of a kind: itself, and what has no place but there. */
export const kindsShownOn = (kind: SubjectKind): SubjectKind[] => [
  kind,
  ...Object.entries(ofSlices().links).flatMap(([shown, link]) => (link === kind ? [shown as SubjectKind] : [])),
]

/** What a notice tells of: a noun its name begins with, or what its slice says. */
export function subjectOfNotice(name: NoticeName, clock: unknown): SubjectKind | undefined {
  const { notices, clocks } = ofSlices()
  const said = notices[name] ?? (name.slice(0, name.indexOf('.')) as SubjectKind)
  return said === 'ofItsClock' ? clocks[clock as ClockName]?.subject : said
}

const belongsTo = ({ requestId }: Subject): SubjectKind => (requestId ? 'request' : 'enterprise')

const navOf = ({ name, pages = [] }: Slice): NavPlace[] =>
  pages.flatMap(({ title, route, nav = [] }) => nav.map(place => ({ ...place, to: pathOf(route), title: firstWord(name, title) })))

const owned = <T extends object>({ name }: Slice, kinds: Readonly<Record<string, T>> = {}) =>
  Object.fromEntries(Object.entries(kinds).map(([kind, said]) => [kind, { ...said, slice: name }]))

const recordsOf = ({ name, records = {} }: Slice) =>
  Object.entries(records).map(([subject, place]) => ({ subject: subject as HistorySubject, place, slice: name }))

const merged = <T extends object>(parts: readonly (object | undefined)[]): T => Object.assign({}, ...parts) as T

import { dayInWords, workdayAfterDay, workdayFrom } from '#hours.ts'
import type { Chance } from '#seed.ts'

/** A blank's words for one request; dates count from the day of filing. */
export type Blank = (chance: Chance, filedOn: Temporal.PlainDate) => string

/** Which enterprises bring it: still in formation, in their first year, any with a licence, or all. */
export type Suits = 'formation' | 'young' | 'licensed' | 'any'

/**
 * One kind of matter as enterprises bring it and officers answer it. Texts have blanks in braces: those of `blanks`, and
 * `name place tower floor area yearlyRent people street` of the enterprise, `who dear officer phone` of the people, `d1 d2 d4` the next, second and fourth
 * workday after the words are written. Spaces between Chinese and digits are set afterwards.
 */
export type Matter = {
  key: string
  service: string | null
  suits: Suits
  industries?: readonly string[]
  /** People, ㎡ and last year's revenue in 万元 (0 when unknown) of those whose size makes it believable. */
  fits?: (size: { people: number; area: number; revenue: number }) => boolean
  blanks: Readonly<Record<string, Blank>>
  titles: readonly string[]
  bodies: readonly string[]
  replies: readonly string[]
  /** What the enterprise writes further, and the answer to it. */
  more: readonly [message: string, reply: string]
  note: string
  call: string
  done: readonly string[]
  /** Which of the texts above belong together: one story each. */
  threads: readonly Thread[]
}

type Extra = 'more' | 'note' | 'call'
/** Places in the lists of titles, bodies, replies and done; `also` are the extras that fit this story. */
export type Thread = { title: number; body: number; reply: number; done: number; also: readonly Extra[] }

export const thread = (title: number, body: number, reply: number, done: number, ...also: Extra[]): Thread => ({
  title,
  body,
  reply,
  done,
  also,
})

/** A date so many days from filing; one to come is a workday: people meet and offices close their lists on workdays. */
export const day =
  (low: number, high: number): Blank =>
  (chance, filedOn) => {
    const wish = filedOn.add({ days: chance.between(low, high) })
    return dayInWords(low > 0 ? workdayFrom(wish) : wish)
  }

export const nextWorkday: Blank = (_chance, filedOn) => dayInWords(workdayAfterDay(filedOn, 1))

export const number =
  (low: number, high: number, step = 1): Blank =>
  chance =>
    (low + chance.between(0, Math.floor((high - low) / step)) * step).toLocaleString('en-US')

export const one =
  (...choices: string[]): Blank =>
  chance =>
    chance.pick(choices)

export const month =
  (from: number, to = from): Blank =>
  (chance, filedOn) =>
    `${filedOn.add({ months: chance.between(from, to) }).month} 月`

import { likeness } from './likeness.ts'

/** Matters received so many days before may be the same. R4.11 */
export const likelyDays = 21
/** So many are shown, the likest first. */
export const mostLikely = 3
/** From here on two matters are called alike; a hint too many blocks nobody. */
export const likelyFrom = 0.32
/** What the same service item adds. */
const sameService = 0.1

/** What a matter says, or what is being written. */
export type Said = { title: string; body: string; serviceCode: string | null }

/** The matters that may say the same as what is asked, the likest first, at most three. Which matters are looked through is for the caller: of one enterprise, received within three weeks. R4.11 */
export function likelyAmong<Matter extends Said>(asked: Said, matters: readonly Matter[]): Matter[] {
  return matters
    .map(matter => ({ matter, alike: alikeness(asked, matter) }))
    .filter(({ alike }) => alike >= likelyFrom)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, mostLikely)
    .map(({ matter }) => matter)
}

/** Whole with whole, and what was written with the title alone, for titles are short and bodies long. */
function alikeness(asked: Said, matter: Said): number {
  const text = wholeOf(asked)
  const alike = Math.max(likeness(text, wholeOf(matter)), likeness(text, matter.title))
  return alike === 0 || asked.serviceCode === null || asked.serviceCode !== matter.serviceCode ? alike : alike + sameService
}

/** A title that was made of the first sentence says nothing more. */
const wholeOf = ({ title, body }: Said): string => (body.includes(title.replace(/…$/, '')) ? body : `${title}。${body}`)

import { closingTimeWords, closingWords, momentWords, timeWords } from '@yigen/domain/calendar/moment-words.ts'
import { dateEnding, dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { sharedWords } from '#shared/words.ts'
import type { ExplainedClockOnWire, RungOnWire } from './ClockLine.tsx'
import type { timesOf } from './times-of.ts'
import type { ClockWords } from './useClockWords.ts'

export type LadderNode = { key: string; at: number; when: string; what: string; title: string; classes: string; bare: boolean }

type Times = ReturnType<typeof timesOf>
type Words = ReturnType<typeof sharedWords>['clock'] & ClockWords
type Drawing = {
  clock: ExplainedClockOnWire
  times: Times
  now: Temporal.Instant
  words: Words
  language: Language
  me: string | undefined
  width: number
}
type Sketch = { key: string; moment: Temporal.Instant; when: string; what: string; title: string; classes: string[]; weight: number }
type Anchor = { at: number; percent: number }
type Space = { from: number; to: number }

/** Start, now or the stop, the due time and every rung from left to right, and the scale they stand on. */
export function drawLadder(drawing: Drawing): { nodes: LadderNode[]; scale: (moment: Temporal.Instant) => number } {
  const rungs = rungSketches(drawing)
  const stand = standSketch(drawing)
  const anchors = anchorsOf(drawing, [...rungs, stand])
  const scale = (moment: Temporal.Instant) => between(anchors, moment.epochMilliseconds)
  return { nodes: place([startSketch(drawing), stand, ...rungs], scale, drawing.width), scale }
}

/** True to scale until the due time; what comes after it, rungs hours or days away and now among them, stands as close as its labels allow. */
function anchorsOf({ times, width }: Drawing, sketches: readonly Sketch[]): Anchor[] {
  const due = times.dueAt.epochMilliseconds
  const tail = sketches
    .filter(sketch => sketch.moment.epochMilliseconds >= due)
    .sort((a, b) => Temporal.Instant.compare(a.moment, b.moment))
  const tailWidth = tail.reduce((sum, rung) => sum + labelWidth(rung), 0)
  const dueAt = Math.max(40, 100 - (tailWidth / width) * 100)
  const unit = (100 - dueAt) / Math.max(1, tailWidth)
  const anchors = [{ at: times.startedAt.epochMilliseconds, percent: 0 }]
  let percent = dueAt
  for (const rung of tail) {
    anchors.push({ at: rung.moment.epochMilliseconds, percent })
    percent += labelWidth(rung) * unit
  }
  return anchors
}

function between(anchors: readonly Anchor[], at: number): number {
  const next = anchors.findIndex(anchor => anchor.at >= at)
  if (next === 0) return 0
  const to = anchors[next]
  const from = anchors[(next === -1 ? anchors.length : next) - 1]
  if (!from) return 0
  if (!to) return Math.min(99, from.percent + 3)
  return from.percent + ((at - from.at) / (to.at - from.at)) * (to.percent - from.percent)
}

/** The weightiest label first; one that finds no room on either side of its mark leaves only the mark. */
function place(sketches: readonly Sketch[], scale: (moment: Temporal.Instant) => number, width: number): LadderNode[] {
  const taken: Space[] = []
  const nodes = [...sketches]
    .sort((a, b) => b.weight - a.weight)
    .map(sketch => {
      const at = scale(sketch.moment)
      const x = (at / 100) * width
      const sides = { right: { from: x, to: x + labelWidth(sketch) }, left: { from: x - labelWidth(sketch), to: x } }
      const side = (['right', 'left'] as const).find(one => fits(sides[one], taken, width))
      if (side) taken.push(sides[side])
      const { key, when, what, title, classes } = sketch
      return { key, when, what, title, at, bare: !side, classes: [...classes, side === 'left' ? 'start-side' : ''].join(' ').trim() }
    })
  return nodes.sort((a, b) => a.at - b.at)
}

const fits = (space: Space, taken: readonly Space[], width: number) =>
  space.from >= -1 && space.to <= width + 6 && taken.every(other => space.to <= other.from + 1 || space.from >= other.to - 1)

const labelWidth = ({ when, what }: Sketch) => Math.max(textWidth(when), textWidth(what)) + 16
const textWidth = (text: string) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 12 : 7), 0)

function startSketch({ times, words, now, language }: Drawing): Sketch {
  const when = momentWords(times.startedAt, now, language)
  return { key: 'start', moment: times.startedAt, when, what: words.start, title: when, classes: [], weight: 2 }
}

/** Where the clock stands: now, or where it was stopped. */
function standSketch({ times, now, words, language }: Drawing): Sketch {
  if (!times.stoppedAt)
    return { key: 'now', moment: now, when: timeWords(now), what: words.now, title: words.now, classes: ['now'], weight: 4 }
  const when = momentWords(times.stoppedAt, now, language)
  return { key: 'stop', moment: times.stoppedAt, when, what: words.stop, title: when, classes: ['now'], weight: 4 }
}

/** The rungs, and the due time even where no rung stands on it. */
function rungSketches(drawing: Drawing): Sketch[] {
  const { clock, times, words, now, language } = drawing
  const rungs = clock.rungs.map(rung => rungSketch(drawing, rung))
  if (rungs.some(node => node.classes.includes('end'))) return rungs
  const end = {
    key: 'end',
    moment: times.dueAt,
    when: words.due(closing(times.dueAt, now, language)),
    what: '',
    title: momentWords(times.dueAt, now, language),
    classes: ['end'],
    weight: 5,
  }
  return [...rungs, end].sort((a, b) => Temporal.Instant.compare(a.moment, b.moment))
}

function rungSketch({ clock, times, now, words, language, me }: Drawing, rung: RungOnWire): Sketch {
  const moment = Temporal.Instant.from(rung.at)
  const side = Temporal.Instant.compare(moment, times.dueAt)
  const who = whoWords(rung, words, side, me !== undefined && clock.holderId === me)
  const names = rung.names.join(language === 'en' ? ', ' : '、')
  return {
    key: `rung-${rung.position}`,
    moment,
    when:
      side === 0 ? words.due(closing(moment, now, language)) : side < 0 ? at(moment, now, language) : distance(moment, times.dueAt, words),
    what: rung.firedAt ? words.told(who) : side < 0 ? words.remind(who) : side === 0 ? words.knows(who) : who,
    title: [momentWords(moment, now, language), names].filter(Boolean).join(' '),
    classes: [side === 0 ? 'end' : '', rung.firedAt ? 'told' : '', !rung.firedAt && times.stoppedAt ? 'lapsed' : ''].filter(Boolean),
    weight: side === 0 ? 5 : 3,
  }
}

/** Of today the time alone, of another day with its date. */
const at = (moment: Temporal.Instant, now: Temporal.Instant, language: Language) =>
  dateIn(moment).equals(dateIn(now)) ? timeWords(moment) : momentWords(moment, now, language)

/** The same for a time that closes a day. */
const closing = (moment: Temporal.Instant, now: Temporal.Instant, language: Language) =>
  dateEnding(moment).equals(dateIn(now)) ? closingTimeWords(moment) : closingWords(moment, now, language)

/** After the due time the distance is what counts: +4 小时, +3 天. */
function distance(moment: Temporal.Instant, dueAt: Temporal.Instant, words: Words): string {
  const hours = Math.round(dueAt.until(moment).total('hours'))
  return hours < 48 ? words.after(hours) : words.afterDays(Math.round(hours / 24))
}

/** Whom the rung tells, in one word: the person above where there is one, me where it is I. */
function whoWords(rung: RungOnWire, words: Words, side: number, mine: boolean): string {
  const roles = rung.tells.filter((role): role is keyof Words['tells'] => role in words.tells)
  const role = side < 0 ? roles[0] : roles.at(-1)
  if (!role) return rung.names.join('、')
  return mine && role === 'holder' ? words.me : words.tells[role]
}

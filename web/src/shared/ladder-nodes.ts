import { closingTimeWords, momentWords, timeWords } from '@yigen/domain/calendar/moment-words.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { timesOf } from './Clock.tsx'
import type { ExplainedClockOnWire, RungOnWire } from './ClockLine.tsx'
import type { sharedWords } from './words.ts'

export type LadderNode = { key: string; at: number; when: string; what: string; title: string; classes: string; bare: boolean }

type Times = ReturnType<typeof timesOf>
type Words = ReturnType<typeof sharedWords>['clock']
type Drawing = {
  clock: ExplainedClockOnWire
  times: Times
  now: Temporal.Instant
  words: Words
  language: Language
  me: string | undefined
  width: number
}
type Sketch = Omit<LadderNode, 'at' | 'bare' | 'classes'> & { moment: Temporal.Instant; classes: string[]; weight: number }

const dueAtPercent = 74

/** Time to percent of the ruler: true to scale until the due time; the rungs after it, hours or days away, share what is left. */
export function scaleOf({ startedAt, dueAt }: Times, rungs: readonly RungOnWire[]): (moment: Temporal.Instant) => number {
  const later = rungs.map(rung => Temporal.Instant.from(rung.at)).filter(at => Temporal.Instant.compare(at, dueAt) > 0)
  const step = (100 - dueAtPercent) / (later.length + 1)
  const anchors = [
    { at: startedAt.epochMilliseconds, percent: 0 },
    { at: dueAt.epochMilliseconds, percent: dueAtPercent },
    ...later.map((at, index) => ({ at: at.epochMilliseconds, percent: dueAtPercent + step * (index + 1) })),
  ]
  return moment => between(anchors, moment.epochMilliseconds)
}

function between(anchors: { at: number; percent: number }[], at: number): number {
  const next = anchors.findIndex(anchor => anchor.at >= at)
  if (next === 0) return 0
  const to = anchors[next]
  const from = anchors[(next === -1 ? anchors.length : next) - 1]
  if (!from) return 0
  if (!to) return Math.min(98, from.percent + 4)
  return from.percent + ((at - from.at) / (to.at - from.at)) * (to.percent - from.percent)
}

/** Start, now or the stop, the due time and every rung, from left to right; a label that would touch a weightier one leaves only its mark. */
export function ladderNodes(drawing: Drawing): LadderNode[] {
  const { times, clock, width } = drawing
  const scale = scaleOf(times, clock.rungs)
  const sketches = [
    startNode(drawing),
    ...(times.stoppedAt ? [stopNode(drawing, times.stoppedAt)] : [nowNode(drawing)]),
    ...rungNodes(drawing),
  ]
  const placed = sketches.map(sketch => ({ sketch, at: scale(sketch.moment), pixels: labelWidth(sketch) }))
  const kept: typeof placed = []
  for (const node of placed.slice().sort((a, b) => b.sketch.weight - a.sketch.weight)) {
    const free = kept.every(other => !touch(node, other, width))
    if (free) kept.push(node)
  }
  return placed
    .slice()
    .sort((a, b) => a.at - b.at)
    .map(({ sketch: { moment: _, weight: __, classes, ...words }, at, pixels }, _index, all) => {
      const bare = !kept.some(node => node.sketch.key === words.key)
      const flipped = !bare && (at / 100) * width + pixels > width && all.length > 1
      return { ...words, at, bare, classes: [...classes, flipped ? 'start-side' : ''].join(' ').trim() }
    })
}

function touch(a: { at: number; pixels: number }, b: { at: number; pixels: number }, width: number) {
  const [left, right] = a.at <= b.at ? [a, b] : [b, a]
  return ((right.at - left.at) / 100) * width < left.pixels
}

const labelWidth = ({ when, what }: Sketch) => Math.max(textWidth(when), textWidth(what)) + 14
const textWidth = (text: string) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 12 : 7), 0)

function startNode({ times, clock, words, now, language }: Drawing): Sketch {
  const when = momentWords(times.startedAt, now, language)
  return { key: 'start', moment: times.startedAt, when, what: words.start[clock.kind], title: when, classes: [], weight: 2 }
}

function nowNode({ now, words }: Drawing): Sketch {
  return { key: 'now', moment: now, when: timeWords(now), what: words.now, title: words.now, classes: ['now'], weight: 4 }
}

function stopNode({ clock, now, words, language }: Drawing, stoppedAt: Temporal.Instant): Sketch {
  const when = momentWords(stoppedAt, now, language)
  return { key: 'stop', moment: stoppedAt, when, what: words.stop[clock.kind], title: when, classes: ['now'], weight: 4 }
}

function rungNodes(drawing: Drawing): Sketch[] {
  const { clock, times, words, now, language } = drawing
  const rungs = clock.rungs.map(rung => rungNode(drawing, rung))
  if (rungs.some(node => node.classes.includes('end'))) return rungs
  const when = words.due(closingTimeWords(times.dueAt))
  return [
    ...rungs,
    { key: 'end', moment: times.dueAt, when, what: '', title: momentWords(times.dueAt, now, language), classes: ['end'], weight: 5 },
  ]
}

function rungNode({ clock, times, now, words, language, me }: Drawing, rung: RungOnWire): Sketch {
  const moment = Temporal.Instant.from(rung.at)
  const side = Temporal.Instant.compare(moment, times.dueAt)
  const who = rung.tells.includes('holder') && me !== undefined && clock.holderId === me ? words.me : whoWords(rung, words, side)
  const say = rung.firedAt ? words.told : side < 0 ? words.remind : words.knows
  const classes = [side === 0 ? 'end' : '', rung.firedAt ? 'told' : '', !rung.firedAt && times.stoppedAt ? 'lapsed' : ''].filter(Boolean)
  const title = [momentWords(moment, now, language), rung.names.join(language === 'en' ? ', ' : '、')].filter(Boolean).join(' ')
  return {
    key: `rung-${rung.position}`,
    moment,
    when: whenWords(moment, times, side, words),
    what: say(who),
    title,
    classes,
    weight: side === 0 ? 5 : 3,
  }
}

/** After the due time the distance is what counts: +4 小时. */
function whenWords(moment: Temporal.Instant, { dueAt }: Times, side: number, words: Words): string {
  if (side === 0) return words.due(closingTimeWords(dueAt))
  if (side < 0) return timeWords(moment)
  const hours = Math.round(dueAt.until(moment).total('hours'))
  return words.after(hours)
}

function whoWords(rung: RungOnWire, words: Words, side: number): string {
  const named = rung.tells.filter((role): role is keyof Words['tells'] => role in words.tells)
  const chosen = side === 0 ? (named.find(role => role === 'minister') ?? named[0]) : named[0]
  return chosen ? words.tells[chosen] : rung.names.join('、')
}

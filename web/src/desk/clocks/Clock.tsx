import { momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { type ClockReading, clockReading, soonMinutes } from '@yigen/domain/clocks/clock.ts'
import { dueWords, provisionalWord, readingWords } from '@yigen/domain/clocks/clock-words.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { onKeys } from '#shared/on-keys.ts'
import { serverNow, useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { sharedWords } from '#shared/words.ts'
import { timesOf } from './times-of.ts'
import { useClockWords } from './useClockWords.ts'

/** A clock as the wire carries it. */
export type ClockOnWire = { kind: ClockName; startedAt: string; dueAt: string; stoppedAt: string | null; provisional: boolean }

type Props = {
  clock: ClockOnWire
  /** Why this due time: one sentence, shown on hover and focus; reckoned only when it is asked for. */
  why?: string | (() => string | undefined) | undefined
  size?: 'row' | 'line' | 'large'
}

/** The one clock: time left, what is used, when it is due. It moves without reloading. */
export function Clock({ clock, why, size = 'row' }: Props) {
  const { reading, times, now } = useReading(clock)
  const language = useLanguage()
  const { stop } = useClockWords()(clock.kind)
  const tip = useTip()
  const explained = why ? { tabIndex: 0, ...(tip.asked ? { 'aria-describedby': tip.id } : {}), ...tip.handlers } : {}
  return (
    <div
      className={['clock', size === 'row' ? '' : size, why ? 'explained' : ''].filter(Boolean).join(' ')}
      data-state={shownState(reading)}
      data-shut={tip.shut || undefined}
      {...explained}
    >
      <Reading reading={reading} />
      <span className="track" aria-hidden="true">
        <i style={{ '--used': `${(reading.used * 100).toFixed(1)}%` }} />
      </span>
      <span className="due">{underWords(clock, stop, times, reading, now, language)}</span>
      {why && tip.asked ? (
        <span role="tooltip" className="why-tip" id={tip.id} ref={tip.ref} data-side={tip.side}>
          {typeof why === 'string' ? why : why()}
        </span>
      ) : null}
    </div>
  )
}

/** 剩 10 小时 33 分, numbers large. */
export function Reading({ reading }: { reading: ClockReading }) {
  const { lead, parts } = readingWords(reading, useLanguage())
  return (
    <span className="left">
      {lead}
      {parts.map(part => (
        <span key={part.unit}>
          <b>{part.n}</b>
          {part.unit}
        </span>
      ))}
    </span>
  )
}

/** The reading now, renewed by the shared ticker: each second when it is near, else twice a minute. */
export function useReading(clock: ClockOnWire) {
  const times = timesOf(clock)
  const near = Math.abs(serverNow().until(times.dueAt).total('minutes')) < soonMinutes
  const now = useNow(near ? 1 : 30)
  return { now, times, reading: clockReading(times, now) }
}

/** How the css names the states; a clock without mark is simply running. */
export function shownState({ state }: ClockReading) {
  if (state === 'running') return undefined
  return state === 'doneLate' ? 'late' : state
}

/** Below the reading: when it is due; of a stopped one when and by what, and that it was late. */
export function underWords(
  clock: ClockOnWire,
  stop: string,
  times: ReturnType<typeof timesOf>,
  reading: ClockReading,
  now: Temporal.Instant,
  language: Language,
) {
  const words = sharedWords().clock
  if (times.stoppedAt) {
    const stopped = `${momentWords(times.stoppedAt, now, language)} ${stop}`
    return reading.state === 'doneLate' ? `${stopped}${language === 'en' ? ', ' : '，'}${words.late}` : stopped
  }
  const due = dueWords(times.dueAt, now, language)
  return clock.provisional ? `${provisionalWord(language)} ${due}` : due
}

/** A tooltip that is there once it was asked for, can be shut with Escape, and opens to the other side at the edge of the window. */
function useTip() {
  const id = useId()
  const ref = useRef<HTMLSpanElement>(null)
  const [shut, setShut] = useState(false)
  const [side, setSide] = useState<'start' | 'end'>('start')
  const [asked, setAsked] = useState(0)
  useLayoutEffect(() => {
    const box = ref.current?.parentElement?.getBoundingClientRect()
    const width = ref.current?.offsetWidth ?? 0
    if (asked && box) setSide(box.left + width > innerWidth - 16 ? 'end' : 'start')
  }, [asked])
  const open = () => {
    setShut(false)
    setAsked(times => times + 1)
  }
  const handlers = { onMouseEnter: open, onFocus: open, onKeyDown: onKeys({ escape: () => setShut(true) }) }
  return { id, ref, asked: asked > 0, shut, side, handlers }
}

import type { PromiseUnit } from '@yigen/domain/calendar/time-promise.ts'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '#shared/useLanguage.ts'
import { useSharedWords } from '#shared/words.ts'
import { type ClockOnWire, Reading, shownState, underWords, useReading } from './Clock.tsx'
import { drawLadder, type LadderNode } from './ladder-nodes.ts'
import { soonShare } from './soon-share.ts'
import { useClockWords } from './useClockWords.ts'

export type RungOnWire = { position: number; at: string; firedAt: string | null; tells: readonly string[]; names: readonly string[] }
export type ExplainedClockOnWire = ClockOnWire & {
  why: string
  promise: { amount: number; unit: PromiseUnit }
  rungs: readonly RungOnWire[]
  holderId: string | null
}

/** The clock drawn out on the page of its matter: what is used, what is left, and who is told when. `me` is the reader's member id. */
export function ClockLine({ clock, me }: { clock: ExplainedClockOnWire; me?: string }) {
  const { reading, times, now } = useReading(clock)
  const words = { ...useSharedWords().clock, ...useClockWords()(clock.kind) }
  const language = useLanguage()
  const [ref, width] = useWidth()
  const { nodes, scale } = drawLadder({ clock, times, now, words, language, me, width })
  const end = times.stoppedAt ?? now
  const stops = times.stoppedAt ? underWords(clock, words.stop, times, reading, now, language) : words.until(words.stop)
  const used = Math.min(100, (scale(end) / scale(times.dueAt)) * 100)
  const late = Math.max(0, scale(end) - scale(times.dueAt))
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a fieldset nor a landmark, one of several clocks
    <div role="group" className="span" data-state={shownState(reading)} aria-label={words.name}>
      <div className="words">
        <div className="clock large" data-state={shownState(reading)}>
          <Reading reading={reading} />
        </div>
        <div className="why">
          {clock.why}
          <small>{[words.note[clock.promise.unit], stops].join(language === 'en' ? '; ' : times.stoppedAt ? '；' : '，')}</small>
        </div>
      </div>
      <div
        className="ruler"
        ref={ref}
        style={{ '--end': `${scale(times.dueAt)}%`, '--used': `${used}%`, '--late': `${late}%`, '--soon': `${soonShare(times)}%` }}
      >
        <div className="bar">
          <i />
          {reading.state === 'running' || reading.state === 'soon' ? <u /> : null}
        </div>
        <div className="after" />
        <div className="over" />
        <ol aria-label={words.ladder}>
          {nodes.map(node => (
            <Node key={node.key} node={node} />
          ))}
        </ol>
      </div>
    </div>
  )
}

function Node({ node }: { node: LadderNode }) {
  return (
    <li className={node.classes} style={{ '--at': `${node.at}%` }} title={node.title}>
      <span className={node.bare ? 'sr' : undefined}>
        <b>{node.when}</b>
        {node.what}
      </span>
    </li>
  )
}

function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(760)
  useEffect(() => {
    if (!ref.current) return
    const watch = new ResizeObserver(entries => setWidth(entries[0]?.contentRect.width ?? 760))
    watch.observe(ref.current)
    return () => watch.disconnect()
  }, [])
  return [ref, width] as const
}

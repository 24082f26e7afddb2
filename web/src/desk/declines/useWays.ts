import { useState } from 'react'
import { useDraft } from '#shared/drafts.ts'
import { shownAgain } from '../shared/changed.ts'
import { recordWayTried } from './decline.steps.ts'

export type Written = { what: string; withWhom: string; answered: string }

/** A way on its way to the record; one that did not arrive keeps its words until it is sent again. */
type Going = { way: Written; saving: boolean; fault: Error | null; again: () => void }

const blank: Written = { what: '', withWhom: '', answered: '' }

/** The way being written and those being recorded: the fields are free for the next one as soon as one has been sent. */
export function useWays(requestId: string, recorded: readonly Written[]) {
  const draft = useDraft<Written>(`request:${requestId}:way`, blank)
  const kept = useDraft<readonly Written[]>(`request:${requestId}:ways-going`, [])
  const [ends, setEnds] = useState(new Map<string, Error | 'saving'>())
  const record = async (way: Written) => {
    setEnds(others => new Map(others).set(keyOf(way), 'saving'))
    try {
      await recordWayTried(requestId, way)
      await shownAgain()
      kept.write(kept.send().filter(one => keyOf(one) !== keyOf(way)))
    } catch (fault) {
      setEnds(others => new Map(others).set(keyOf(way), fault as Error))
    }
  }
  const there = new Set(recorded.map(keyOf))
  return {
    value: draft.value,
    write: draft.write,
    send: () => {
      const way = draft.value
      kept.write([...kept.send(), way])
      draft.discard()
      void record(way)
    },
    going: kept.value
      .filter(way => !there.has(keyOf(way)))
      .map((way): Going => {
        const end = ends.get(keyOf(way)) ?? null
        return { way, saving: end === 'saving', fault: end === 'saving' ? null : end, again: () => void record(way) }
      }),
  }
}

const keyOf = ({ what, withWhom, answered }: Written) => JSON.stringify([what.trim(), withWhom.trim(), answered.trim()])

export type WaysInHand = ReturnType<typeof useWays>

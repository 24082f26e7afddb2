import { useMemo, useState } from 'react'
import { useDraft } from '#shared/drafts.ts'
import { draftedOf } from '../drafted-of.ts'
import type { Plan } from '../plan-answer.ts'
import { differencesOf } from './differences.ts'
import type { Working } from './draft-changes.ts'
import { type Merged, merged, type Side } from './merged.ts'
import { begun, done, undone } from './undoing.ts'

/** What is written and not saved, with what it was written on. */
type Kept = { planId: string; revision: number; base: Working; working: Working; reason: string }

export type Editing = {
  /** the milestones as they are being changed, and as they are saved */
  working: Working
  saved: Working
  /** as they were when the changes began */
  base: Working
  reason: string
  changed: boolean
  /** somebody saved another version meanwhile */
  behind: boolean
  canUndo: boolean
  change: (next: (working: Working) => Working) => void
  write: (reason: string) => void
  undo: () => void
  discard: () => void
  /** saved: it stands there as it was written until it is read again */
  settle: () => () => void
  together: (chosen: ReadonlyMap<string, Side>) => Merged
  takeTogether: (milestones: Working) => void
}

/** Changes of a plan before they are saved: kept on this device, taken back one by one. `source`: the version they are made on. */
export function useEditing(source: Plan): Editing {
  const kept = useDraft<Kept | null>(`plan:${source.projectId}`, null)
  const [past, setPast] = useState<readonly Working[]>([])
  const [shown, setShown] = useState<Working | null>(null)
  const saved = useMemo(() => source.milestones.map(draftedOf), [source])
  const mine = kept.value
  const working = mine?.working ?? saved
  const keep = (next: Working, reason = mine?.reason ?? source.reason) =>
    kept.write({ ...(mine ?? { planId: source.id, revision: source.revision, base: saved }), working: next, reason })
  const take = ({ now, past: before }: { now: Working; past: readonly Working[] }) => {
    setPast(before)
    setShown(null)
    if (now !== working) keep(now)
  }
  const moved = useMemo(() => mine !== null && differencesOf(mine.base, mine.working).length > 0, [mine])
  const changed = moved || (mine !== null && mine.reason !== source.reason)
  return {
    working: shown ?? working,
    saved,
    base: mine?.base ?? saved,
    reason: mine?.reason ?? source.reason,
    changed,
    behind: moved && mine !== null && (mine.planId !== source.id || mine.revision !== source.revision),
    canUndo: past.length > 0,
    change: next => take(done({ ...begun(working), past }, next(working))),
    write: reason => keep(working, reason),
    undo: () => take(undone({ now: working, past })),
    discard: () => {
      setPast([])
      setShown(null)
      kept.discard()
    },
    settle: () => {
      setPast([])
      setShown(working)
      kept.discard()
      return () => setShown(null)
    },
    together: chosen => merged(mine?.base ?? saved, working, saved, chosen),
    takeTogether: milestones => {
      setPast([])
      kept.write({ planId: source.id, revision: source.revision, base: saved, working: milestones, reason: mine?.reason ?? source.reason })
    },
  }
}

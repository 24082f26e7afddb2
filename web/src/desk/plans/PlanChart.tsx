import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { BehindStrip } from './edit/BehindStrip.tsx'
import type { Working } from './edit/draft-changes.ts'
import { EditDock } from './edit/EditDock.tsx'
import { LiveEffectHeld, liveEffect } from './edit/live-effect.ts'
import { ReadDock } from './edit/ReadDock.tsx'
import { Gantt } from './gantt/Gantt.tsx'
import { KeyHints } from './gantt/KeyHints.tsx'
import { Legend } from './gantt/Legend.tsx'
import { PlanList } from './list/PlanList.tsx'
import { PlanTools } from './PlanTools.tsx'
import { useChart } from './useChart.ts'
import { useLive } from './useLive.ts'
import { useNarrow } from './useNarrow.ts'
import { usePlanKeys } from './usePlanKeys.ts'
import type { PlanView } from './usePlanView.ts'
import { useShown } from './useShown.ts'
import { useStill } from './useStill.ts'
import { whyNotChange } from './why-not-change.ts'

/** The chart with what is above and under it; on a phone the list in its place. */
export function PlanChart({ view }: { view: PlanView }) {
  const { plan, open, editing } = view
  const find = useRef<HTMLInputElement>(null)
  const fields = { owner: useRef<HTMLSelectElement>(null), promise: useRef<HTMLInputElement>(null), waits: useRef<HTMLInputElement>(null) }
  const navigate = useNavigate()
  const narrow = useNarrow()
  const [preview, setPreview] = useState<Working | null>(null)
  const [said] = useState(liveEffect)
  const live = useLive(view, preview, said)
  const shown = useShown(view)
  const why = whyNotChange(plan, open)
  const chart = useChart(view, shown, fields, why === null, setPreview)
  const other = open && open.id !== plan.id ? open.id : plan.versions.find(({ id }) => id !== plan.id)?.id
  const compare = other
    ? () => void navigate({ to: '/projects/$id/plan/compare', params: { id: plan.projectId }, search: { one: plan.id, other } })
    : null
  usePlanKeys({ ...chart.keys, compare: () => compare?.(), find: () => find.current?.focus(), undo: editing.undo })
  const { at } = chart
  const writes = at && why === null && at.what !== 'removed' && (at.status === 'waiting' || at.status === 'running')
  const above = useStill(preview !== null, () => (
    <>
      <PlanTools view={view} shown={shown} find={find} compareTo={compare} add={why === null ? chart.add : null} back={chart.back} />
      <BehindStrip view={view} />
    </>
  ))
  const below = useStill(preview !== null, () => (
    <>
      {narrow ? null : <Legend view={view} />}
      {at && writes ? <EditDock key={at.id} view={view} milestone={at} fields={fields} back={chart.back} /> : null}
      {at && !writes ? <ReadDock view={view} milestone={at} why={why} /> : null}
      <KeyHints changes={why === null} />
    </>
  ))
  return (
    <LiveEffectHeld value={said}>
      {above}
      {narrow ? (
        <PlanList view={view} rows={shown.rows} mayChange={why === null} />
      ) : (
        <Gantt
          view={live}
          rows={shown.rows}
          scale={shown.scale}
          selected={chart.selected}
          editable={chart.editable}
          drag={chart.drag}
          grid={chart.grid}
          axisRef={chart.axis}
          onSelect={chart.select}
          onFold={chart.toggle}
          onWhole={chart.whole}
        />
      )}
      {below}
    </LiveEffectHeld>
  )
}

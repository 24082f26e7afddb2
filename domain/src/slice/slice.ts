import type { ClockKind, HistoryKind, NoticeKind, RefusalKind } from './kinds.ts'

type Kinds<K> = Readonly<Record<string, K>>

/** What a slice says of itself, in words alone: it knows no shapes, no rules of others, no database. One entry in the list of slices. */
export type Slice = {
  readonly name: string
  /** what clocks, tasks and files hang on */
  readonly subjects?: readonly string[]
  /** what else the record and the notices speak of */
  readonly nouns?: readonly string[]
  readonly clocks?: Kinds<ClockKind>
  readonly history?: readonly Kinds<HistoryKind>[]
  readonly notices?: readonly Kinds<NoticeKind>[]
  readonly refusals?: Kinds<RefusalKind>
  /** the names of the steps that its clocks offer on Today */
  readonly nextSteps?: readonly string[]
}

/** The manifest of a slice, its literal names kept. */
/* @__NO_SIDE_EFFECTS__ */
export const slice = <const S extends Slice>(manifest: S): S => manifest

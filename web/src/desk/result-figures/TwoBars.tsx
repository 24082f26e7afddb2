type Props = { now: number | null; before: number | null; most: number }

/** This period above the one a year before, as far as the longest of those it stands among. */
export function TwoBars({ now, before, most }: Props) {
  const width = (value: number | null) => `${Math.max(0, ((value ?? 0) / most) * 100)}%`
  if (most <= 0) return <span className="two-bars" />
  return (
    <span className="two-bars" aria-hidden="true">
      <i style={{ width: width(now) }} />
      {before === null ? null : <u style={{ width: width(before) }} />}
    </span>
  )
}

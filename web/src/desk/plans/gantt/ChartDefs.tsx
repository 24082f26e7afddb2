/** The hatches of what comes too late, named once for all rows. */
export function ChartDefs() {
  return (
    <svg className="g-defs" aria-hidden="true">
      <defs>
        {(['over', 'late'] as const).map(kind => (
          <pattern key={kind} id={`g-${kind}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(25)">
            <rect className={`hatch-${kind}-b`} width="5" height="5" />
            <rect className={`hatch-${kind}-a`} width="2.5" height="5" />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** What is known, line by line; what is not is left out. */
export function FactList({ facts }: { facts: readonly (readonly [label: string, value: string | null | undefined])[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

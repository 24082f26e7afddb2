type Placed = { column: number; target: string | null }

/** At most `most` columns of a sheet around one of them; the enterprise's name is always the first, so that one knows whose row it is. */
export function columnsAround<C extends Placed>(columns: readonly C[], column: number, most = 7): C[] {
  if (columns.length <= most) return [...columns]
  const name = columns.find(each => each.target === 'name')
  const start = Math.max(0, Math.min(column - Math.floor(most / 2), columns.length - most))
  const near = columns.slice(start, start + most)
  if (!name || near.includes(name)) return near
  const room = near.at(-1)?.column === column ? near.slice(1) : near.slice(0, -1)
  return [name, ...room]
}

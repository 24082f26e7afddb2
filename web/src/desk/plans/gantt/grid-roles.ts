/** The parts of a grid whose cells are half drawn: a table element cannot hold them. None is focused itself: the grid has the one tab stop and names the row at hand. */
export const gridRoles = {
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'gridcell' },
  rowHead: { role: 'rowheader' },
  columnHead: { role: 'columnheader' },
} as const

/** What is heard of a row; `place` counts from the heads, which are the first. */
export const rowAria = (key: string, { place, selected, label }: { place: number; selected: boolean; label?: string }) => ({
  ...gridRoles.row,
  id: rowId(key),
  'data-row': key,
  'aria-rowindex': place,
  'aria-selected': selected,
  'aria-label': label,
})

export const rowId = (key: string): string => `g-${key.replace(' ', '-')}`

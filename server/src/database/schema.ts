/** Every table of the database; none is named here: a slice declares its own in its `<noun>.table.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: open to the slices, which a type is not
export interface DB {}

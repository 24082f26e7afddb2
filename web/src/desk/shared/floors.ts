/** The floors of the desk, from the ground: nothing imports what stands above it, and on one floor arrows point one way. A slice says in its manifest on which its rooms stand. */
export const floors = ['ground', 'people', 'register', 'matter', 'beside', 'page', 'day'] as const
export type Floor = (typeof floors)[number]

/** The floors of the server, from the ground: nothing imports what stands above it, and on one floor arrows point one way. A slice says in its manifest on which it stands. */
export const floors = ['ground', 'record', 'people', 'sight', 'clocks', 'register', 'matter', 'beside', 'page', 'day'] as const
export type Floor = (typeof floors)[number]

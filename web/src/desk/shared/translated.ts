/** The same keys with other words: a key missing in a translation does not compile. */
export type Translated<W> = { [K in keyof W]: W[K] extends string ? string : Translated<W[K]> }

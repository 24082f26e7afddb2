/** A table that is wider than a phone is scrolled by keyboard too. */
export const scrolling = (label: string) => ({ role: 'region', tabIndex: 0, 'aria-label': label })

/** Brings a section into view and the focus into its first field. */
export function reveal(id: string) {
  const section = document.getElementById(id)
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  section?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' })
  section?.querySelector<HTMLElement>('select, textarea')?.focus({ preventScroll: true })
}

/** Only where a word would be slower. Drawn on a 20 × 20 grid. */
const paths = {
  search: 'M13 13l4 4M9 14.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z',
  bell: 'M5 8.500a5 5 0 0 1 10 0c0 4 1.5 5 1.5 5h-13S5 12.5 5 8.500ZM8.3 16.200a1.8 1.8 0 0 0 3.4 0',
  phone: 'M6.5 3.1 4.1 4c-1 4.9 7 12.9 11.9 11.900l.9-2.4-3.3-2.1-1.6 1.500C10 11.9 8 10 7.1 8l1.5-1.600z',
  add: 'M10 4v12M4 10h12',
  back: 'm12 4-6 6 6 6',
  tick: 'm4.5 10.5 3.5 3.5 7.5-8',
  alert: 'M10 6v5M10 13.800v.2M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'm5 7.5 5 5 5-5',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg className="i" viewBox="0 0 20 20" role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      <path d={paths[name]} />
    </svg>
  )
}

export function Mark() {
  return (
    <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6" fill="#0e7c7b" />
      <path d="M5.5 7.500h7a4 4 0 0 1 4 4v4" fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <circle cx="16.5" cy="17.6" r="2.1" fill="#fff" />
    </svg>
  )
}

import { Link } from '@tanstack/react-router'
import type { Door, ListName } from '@yigen/domain/slice/figure.ts'
import type { ReactNode } from 'react'

/** The page of each list; its filters are those of the address. */
const pages = {
  requests: '/requests',
  enterprises: '/enterprises',
  tasks: '/tasks',
  declines: '/declines',
  periodRows: '/figures/rows',
  overdue: '/overdue',
  projects: '/projects',
  resultEntries: '/results',
  cityEnterprises: '/city/enterprises',
  cityMatters: '/city/matters',
  lifts: '/lifts',
  premises: '/premises',
  eventQuestions: '/event-questions',
} as const satisfies Record<ListName, string>

type Props = {
  /** its name, by which it is told apart on the screen */
  figure: string
  n: number
  door: Door
  className?: string
  title?: string
  label?: string
  children: ReactNode
}

/** A number that opens the very rows it counts. */
export function DoorLink({ figure, n, door, className, title, label, children }: Props) {
  return (
    <Link to={pages[door.list]} search={door.filter} data-figure={figure} data-n={n} {...{ className, title }} aria-label={label}>
      {children}
    </Link>
  )
}

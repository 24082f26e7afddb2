import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Destination } from './destination.ts'

/** A link to where something leads; what leads nowhere is drawn without one. */
export const LinkTo = ({ place, children }: { place: Destination | null; children: ReactNode }) =>
  place ? <Link {...place}>{children}</Link> : children

import type { ComponentProps } from 'react'
import { follow } from './paths.ts'

/** A link inside the door. */
export function DoorLink({ href, onClick, ...props }: ComponentProps<'a'> & { href: string }) {
  return (
    <a
      {...props}
      href={href}
      onClick={event => {
        onClick?.(event)
        follow(event)
      }}
    />
  )
}

import type { ComponentProps } from 'react'
import { follow } from './paths.ts'

/** A link inside the door. */
export function DoorLink({ onClick, ...props }: ComponentProps<'a'> & { href: string }) {
  return (
    <a
      {...props}
      onClick={event => {
        onClick?.(event)
        follow(event)
      }}
    />
  )
}

import type { ComponentType } from 'react'

/** A screen whose code comes after the first page: when it is shown, or before that by `bring`. */
export type Later<P> = { there: () => ComponentType<P> | null; bring: () => Promise<void> }

/** What could not be brought is asked for again the next time. */
export function later<P>(file: () => Promise<ComponentType<P>>): Later<P> {
  let screen: ComponentType<P> | null = null
  let coming: Promise<void> | null = null
  const come = async () => {
    try {
      screen = await file()
    } finally {
      coming = null
    }
  }
  return {
    there: () => screen,
    bring: async () => {
      if (screen) return
      coming ??= come()
      await coming
    },
  }
}

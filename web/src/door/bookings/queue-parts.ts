import { type ComponentType, lazy } from 'react'
import { fetched } from '#shared/fetched.ts'
import { later } from '#shared/later.ts'
import type { QueueFormProps } from './QueueForm.tsx'
import { queueSheet } from './queue-sheet.ts'

// What comes while numbers are given, and for who has one: the page of a card is light without it.

export const numberScreen = later(async () => {
  const [{ NumberTaken }] = await Promise.all([import('./NumberTaken.tsx'), queueSheet.bring()])
  return NumberTaken
})

export const stationScreen = later(async () => {
  const [{ StationScreen }] = await Promise.all([import('./StationScreen.tsx'), queueSheet.bring()])
  return StationScreen
})

/** A part of the card’s page; where it cannot be brought, one books all the same. */
export const QueueForm = lazy(async (): Promise<{ default: ComponentType<QueueFormProps> }> => {
  try {
    const [form] = await fetched(() => Promise.all([import('./QueueForm.tsx'), queueSheet.bring()]))
    return { default: form.QueueForm }
  } catch {
    return { default: () => null }
  }
})

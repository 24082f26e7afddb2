import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { forgetOldDrafts } from '#shared/drafts.ts'
import { sharedSheet } from '#shared/shared-sheet.ts'
import { Toasts } from '#shared/Toast.tsx'
import './door.css'
import { DoorRoutes } from './DoorRoutes.tsx'
import { bringFor } from './later-screens.ts'
import { requestSheet } from './requests/request-sheet.ts'
import { doorSheet } from './shared/door-sheet.ts'
import { placeOf } from './shared/paths.ts'

export async function startDoor() {
  const root = document.getElementById('app')
  if (!root) throw new Error('door/index.html has no #app')
  bringFor(placeOf(location.pathname))
  await Promise.all([sharedSheet.bring(), doorSheet.bring(), requestSheet.bring()])
  forgetOldDrafts(Temporal.Now.instant())
  createRoot(root).render(
    <StrictMode>
      <DoorRoutes />
      <Toasts />
    </StrictMode>,
  )
}

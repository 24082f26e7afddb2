import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { forgetOldDrafts } from '#shared/drafts.ts'
import { Toasts } from '#shared/Toast.tsx'
import './door.css'
import './requests/requests.css'
import { DoorRoutes } from './DoorRoutes.tsx'
import { bringFor } from './later-screens.ts'
import { placeOf } from './shared/paths.ts'

export function startDoor() {
  const root = document.getElementById('app')
  if (!root) throw new Error('door/index.html has no #app')
  bringFor(placeOf(location.pathname))
  forgetOldDrafts(Temporal.Now.instant())
  createRoot(root).render(
    <StrictMode>
      <DoorRoutes />
      <Toasts />
    </StrictMode>,
  )
}

import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { forgetOldDrafts } from '#shared/drafts.ts'
import { sharedSheet } from '#shared/shared-sheet.ts'
import './shell/shell.css'
import { slices } from './all-slices.ts'
import { startWords } from './i18n.ts'
import { router } from './routes.tsx'
import { gather } from './shared/of-slices.ts'
import { queries } from './shared/queries.ts'

export async function startDesk() {
  const root = document.getElementById('app')
  if (!root) throw new Error('index.html has no #app')
  forgetOldDrafts(Temporal.Now.instant())
  gather(slices)
  await Promise.all([sharedSheet.bring(), startWords()])
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

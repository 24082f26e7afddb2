import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readPaper } from '../server/src/papers/read-paper.fixture.ts'
import { scanCode } from '../server/src/papers/scan-code.fixture.ts'

/** The paper that the press of a button lets one keep: its name, what stands on it, and what its code holds. */
export async function savedPaper(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  const { pages } = readPaper(readFileSync(await download.path()))
  const [first] = pages
  return {
    name: download.suggestedFilename(),
    said: pages.flatMap(({ lines }) => lines).join('\n'),
    code: (first && scanCode(first)) ?? '',
  }
}

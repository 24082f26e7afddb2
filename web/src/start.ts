import { showLanguage } from '#shared/language.ts'
import { bringTemporal } from '#shared/temporal.ts'
import { showTheme } from '#shared/theme.ts'

// Before the first paint: light or dark, and the language of the page.
showTheme()
void showLanguage()

void begin()

/** Not awaited by this file: what it brings imports from it. */
async function begin() {
  await bringTemporal()
  if (document.documentElement.dataset.front === 'door') await (await import('./door/Door.tsx')).startDoor()
  else await (await import('./desk/Desk.tsx')).startDesk()
}

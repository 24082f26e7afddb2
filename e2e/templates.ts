import { startEmbedded } from '../server/src/database/embedded.ts'
import { migrate } from '../server/src/database/migrate.ts'
import { provision } from '../server/src/database/provision.ts'
import { demonstrationNow, startServer, templateOf } from './server.ts'

const [database, role] = ['yigen', 'yigen_app']

/** What the servers of the stories begin with: each is a copy of one of these. */
export async function makeTemplates() {
  await Promise.all([makeEmpty(templateOf('empty')), makeDemonstration(templateOf('demonstration'))])
}

async function makeDemonstration(dataFolder: string) {
  const { stop } = await startServer({ dataFolder, now: demonstrationNow })
  await stop()
}

async function makeEmpty(folder: string) {
  const { url, stop } = await startEmbedded(folder, {
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
    initdb: ['--no-sync'],
  })
  await provision(url('postgres', 'postgres'), database, role)
  await migrate(url(database, 'postgres'), { role })
  await stop()
}

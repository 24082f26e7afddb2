import { randomBytes } from 'node:crypto'
import '@yigen/server/all-slices.ts'
import { type Database, openDatabase } from '@yigen/server/database/database.ts'
import { doubtShapes } from '@yigen/server/database/made-by-shape.ts'
import { inject } from 'vitest'
import { inDatabase, runOnce } from './admin.ts'

doubtShapes()

export interface TestDatabase extends Pick<Database, 'db' | 'pool'> {
  /** As the application's role, so that what it may not do fails in tests as well. */
  url: string
  ownerUrl: string
  drop(): Promise<void>
}

/** A fresh database with every migration, a copy of this run's template: one per test file. `empty` for a test of migrations: not one has landed. */
export async function testDatabase({
  empty = false,
  through = url => url,
}: {
  empty?: boolean
  through?: (url: string) => string
} = {}): Promise<TestDatabase> {
  const template = inject('template')
  const name = `${template.replace('template', 'test')}_${randomBytes(6).toString('hex')}`
  const admin = inject('ownerUrl')
  await runOnce(
    admin,
    `create database ${name} ${empty ? `encoding 'UTF8' template template0` : `template ${template} strategy file_copy`}`,
  )
  const url = inDatabase(inject('applicationUrl'), name)
  const { db, pool, close } = openDatabase(through(url), { max: 8 })
  return {
    db,
    pool,
    url,
    ownerUrl: inDatabase(admin, name),
    async drop() {
      await close()
      await runOnce(admin, `drop database ${name} with (force)`)
    },
  }
}

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backupsIn } from '@yigen/server/backups/backup-names.ts'
import { findOwnTools } from '@yigen/server/backups/own-tools.ts'
import { saidOf } from '@yigen/server/backups/said-of.ts'
import { verifyBackup } from '@yigen/server/backups/verify-backup.ts'
import { StartRefusal } from '@yigen/server/start-refusal.ts'
import { asCommand } from './as-command.ts'

const usage =
  '用法 usage:  npm run verify-backup -- <备份，或存放备份的文件夹（取最新一份） a backup, or the folder of them (its newest)>\n' +
  '  恢复到一个临时数据库并核对，不碰正在服务的数据库。Restores onto a scratch database and compares; touches nothing that serves.'

await asCommand(usage, async () => {
  const [given, ...more] = parseArgs({ allowPositionals: true }).positionals
  if (!given || more.length > 0) throw new StartRefusal(usage)
  const start = performance.now()
  const backup = await newestOf(resolve(given))
  const manifest = await verifyBackup(backup, await findOwnTools())
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const { missing } = manifest.files
  if (missing.length > 0)
    throw new StartRefusal(
      `备份可以恢复，但它的记录提到的 ${missing.length} 个文件在备份前就缺失或损坏，请从更早的备份找回。` +
        `The backup can be restored, but lacks ${missing.length} files that its rows name, missing or changed before it was made; look for them in an older one: ${backup}\n  ${missing.join('\n  ')}`,
    )
  console.log(`备份完好，可以恢复。The backup is whole and was restored and compared in ${seconds} s: ${backup}\n  ${saidOf(manifest)}`)
  return 0
})

async function newestOf(folder: string): Promise<string> {
  const newest = existsSync(folder) ? (await backupsIn(folder)).at(-1) : undefined
  return newest ? join(folder, newest) : folder
}

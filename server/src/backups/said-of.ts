import type { Manifest } from './manifest.ts'

/** One line for whoever runs it. */
export function saidOf({ at, program, migrations, tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const history = tables.find(({ name }) => name === 'history')?.rows ?? 0
  const missing = files.missing.length
    ? ` · 备份前就缺失或损坏的文件 files already missing or changed before: ${files.missing.length} (${files.missing.slice(0, 3).join(', ')})`
    : ''
  return (
    `${tables.length} 张表 tables · ${rows} 行 rows（留痕 history ${history}） · ${files.count} 个文件 files, ${(files.bytes / 1e6).toFixed(1)} MB` +
    ` · ${at} · 版本 version ${program}, 迁移 migration ${migrations.length}${missing}`
  )
}

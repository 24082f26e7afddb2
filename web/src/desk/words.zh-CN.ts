/** The words of the shell and those of every slice that come first, in the first language, by their files: `./tasks/tasks-first.zh-CN.ts`. */
export default import.meta.glob<object>(['./*/*-first.zh-CN.ts', './shell/shell.zh-CN.ts'], { eager: true, import: 'default' })

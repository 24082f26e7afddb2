/** The words of the shell and of every slice in the first language, by their files: `./tasks/tasks.zh-CN.ts`. */
export default import.meta.glob<object>('./*/*.zh-CN.ts', { eager: true, import: 'default' })

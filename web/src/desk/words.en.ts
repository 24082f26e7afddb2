/** The words of the shell and of every slice in the second language, by their files: `./tasks/tasks.en.ts`. */
export default import.meta.glob<object>('./*/*.en.ts', { eager: true, import: 'default' })

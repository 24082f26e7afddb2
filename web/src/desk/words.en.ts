/** The words of the shell and those of every slice that come first, in the second language, by their files: `./tasks/tasks-first.en.ts`. */
export default import.meta.glob<object>(['./*/*-first.en.ts', './shell/shell.en.ts'], { eager: true, import: 'default' })

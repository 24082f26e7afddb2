/** What takes longer by nature and has minutes for it: the routes that say `patienceSeconds`. Everything else is answered within ten seconds. */
export const patient: ReadonlySet<string> = new Set([...['checkImport', 'mendImport'], 'previewCalendarYear', 'publishCalendarYear'])

/** `“已报，缺‘竣工图’”`: words in quotation marks; marks inside become the inner ones. GB/T 15834 4.8 */
export const quote = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`

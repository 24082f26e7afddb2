/** Words of a text in both languages; where nobody wrote the English, the Chinese stands for it. */
export const bothWords = ({ zh, en }: { zh: string; en?: string | undefined }): { zh: string; en: string } => ({ zh, en: en || zh })

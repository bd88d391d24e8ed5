/**
 * A foreign text as ours are: line breaks as LF, composed letters, common spaces, and no character that nobody sees
 * (control characters, which Word files cannot hold; soft hyphens, which part a word in every search).
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

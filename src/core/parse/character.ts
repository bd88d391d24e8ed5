/** A character's name for people: `U+0000`. */
export function formatCharacter(point: number): string {
  return 'U+' + point.toString(16).toUpperCase().padStart(4, '0');
}

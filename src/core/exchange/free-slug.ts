/** `A.1 Allmänna krav` → `a-1-allmanna-krav`, with a number where another section has that id. */
export function freeSlug(title: string, used: ReadonlySet<string>): string {
  const slug = slugOf(title) || 'avsnitt';
  if (!used.has(slug)) return slug;
  let count = 2;
  while (used.has(`${slug.slice(0, 36)}-${count}`)) count++;
  return `${slug.slice(0, 36)}-${count}`;
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');

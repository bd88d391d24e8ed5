/** So much that its findings fill a screen, so little that reading it takes no time. */
const shown = 16_000;

/**
 * A long specification with its first requirements alone: for whoever wants to show something of it before all of it has
 * been read. Every key beside `sections` is there, and up to the last requirement each offset is the text's own.
 * `undefined`: it is read as fast whole, or nothing in it can be left out.
 */
export function firstPart(text: string): string | undefined {
  if (text.length < 4 * shown) return undefined;
  const list = /^[ \t]+requirements:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*)- /m.exec(text.slice(0, shown));
  const indent = list?.[1];
  if (!list || indent === undefined) return undefined;
  const dash = new RegExp(`\\n${indent}- `, 'g');
  let end = 0;
  for (dash.lastIndex = list.index; ;) {
    const next = dash.exec(text);
    if (!next || next.index > shown) break;
    end = next.index + 1;
  }
  const after = /^[^\s#-]/gm;
  after.lastIndex = end;
  const rest = after.exec(text);
  return end > list.index + list[0].length ? text.slice(0, end) + (rest ? text.slice(rest.index) : '') : undefined;
}

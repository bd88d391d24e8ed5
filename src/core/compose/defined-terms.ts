import type { Definition, Specification, Workspace } from '../model/generated/types.ts';
import type { TermFinder } from '../text/index.ts';
import { termAnchor, type Inline, type List, type ListItem, type Paragraph } from './blocks.ts';

/** What the organisation and the specification have defined: the document's standing words lead nowhere, they are everywhere. */
export const definedTerms = ({
  specification,
  workspace,
}: {
  readonly specification: Specification;
  readonly workspace: Workspace | undefined;
}): readonly Definition[] => [...(workspace?.definitions ?? []), ...(specification.definitions ?? [])];

/** The blocks with a link at the first use of each defined term, so that nobody has to mark it. */
export function withTermLinks(blocks: readonly (Paragraph | List)[], find: TermFinder): readonly (Paragraph | List)[] {
  const told = new Set<string>();
  const inline = (each: Inline): readonly Inline[] => linked(each, find, told);
  const item = ({ content, items }: ListItem): ListItem => ({
    content: content.flatMap(inline),
    ...(items && { items: items.map(item) }),
  });
  return blocks.map(block =>
    block.type === 'list'
      ? { ...block, items: block.items.map(item) }
      : { ...block, content: block.content.flatMap(inline) },
  );
}

function linked(inline: Inline, find: TermFinder, told: Set<string>): readonly Inline[] {
  if (inline.type !== 'text' || inline.mark) return [inline];
  const parts: Inline[] = [];
  let from = 0;
  for (const { term, span } of find(inline.text)) {
    if (told.has(term)) continue;
    told.add(term);
    if (span[0] > from) parts.push({ ...inline, text: inline.text.slice(from, span[0]) });
    parts.push({
      type: 'reference',
      to: termAnchor(term),
      text: inline.text.slice(...span),
      ...(inline.bold && { bold: true }),
    });
    from = span[1];
  }
  if (from === 0) return [inline];
  if (from < inline.text.length) parts.push({ ...inline, text: inline.text.slice(from) });
  return parts;
}

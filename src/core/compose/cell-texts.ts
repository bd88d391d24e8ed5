import type { Cell, Inline, ListItem } from './blocks.ts';

/** Every piece of text that a cell holds, in order. */
export function* textsOf(cell: Cell): Generator<string> {
  for (const block of cell) {
    if (block.type === 'list') yield* listTexts(block.items);
    else yield* block.content.map(textOf);
  }
}

function* listTexts(items: readonly ListItem[]): Generator<string> {
  for (const { content, items: deeper = [] } of items) {
    yield* content.map(textOf);
    yield* listTexts(deeper);
  }
}

const textOf = (inline: Inline): string => ('text' in inline ? inline.text : '');
